package io.github.okralign.json.imports.draft;

/** A link from a goal to one of its parents, as another system weighs it. */
public final class ParentLink {

    /** How a link has its weight. */
    public enum Share {
        /** The weight is given. */
        FIXED,
        /** An equal share of what fixed weights leave. */
        EQUAL,
        /** A weight of 0 that may mean an equal share, or no contribution. */
        OPEN,
        /** It does not contribute. */
        NONE
    }

    final String parent;
    final String place;
    Share share;
    double weight;

    private ParentLink(String parent, String place, Share share, double weight) {
        this.parent = parent;
        this.place = place;
        this.share = share;
        this.weight = weight;
    }

    /** A link with an equal share. */
    public static ParentLink equal(String parent, String place) {
        return new ParentLink(parent, place, Share.EQUAL, 1);
    }

    /** A link with a weight of its own, above 0, which is held within what a set may have. */
    public static ParentLink fixed(String parent, String place, double weight) {
        return new ParentLink(parent, place, Share.FIXED, Math.max(1e-6, Math.min(1e6, weight)));
    }

    /** A link whose weight of 0 may mean either. */
    public static ParentLink open(String parent, String place) {
        return new ParentLink(parent, place, Share.OPEN, 0);
    }

    /** A link that does not contribute. */
    public static ParentLink none(String parent, String place) {
        return new ParentLink(parent, place, Share.NONE, 0);
    }

    /** The id of the parent in the set. */
    public String parent() {
        return parent;
    }
}
