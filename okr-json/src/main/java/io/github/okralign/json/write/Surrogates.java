package io.github.okralign.json.write;

/** The halves of characters above U+FFFF. */
final class Surrogates {

    private Surrogates() {}

    /** Whether a text has no half of a character without the other half. */
    static boolean arePaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
