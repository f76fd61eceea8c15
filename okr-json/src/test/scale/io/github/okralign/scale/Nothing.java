package io.github.okralign.scale;

/** The shortest program: what the start of a virtual machine takes. */
public final class Nothing {

    private Nothing() {}

    /**
     * Does nothing.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {}
}
