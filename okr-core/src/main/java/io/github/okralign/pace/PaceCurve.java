package io.github.okralign.pace;

/**
 * How progress is expected to grow over a window, where a measure has no phases of its own
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 */
public enum PaceCurve {
    /** Evenly: {@code f(u) = u}. */
    LINEAR {
        @Override
        public double at(double elapsed) {
            return elapsed;
        }

        @Override
        public double inverse(double progress) {
            return progress;
        }
    },
    /** Slowly, then fast, then slowly, as smoothstep does: {@code f(u) = 3u² − 2u³}. */
    S_CURVE {
        @Override
        public double at(double elapsed) {
            return elapsed * elapsed * (3 - 2 * elapsed);
        }

        /** The middle one of three real roots, by Viète's trigonometric solution of the cubic. */
        @Override
        public double inverse(double progress) {
            return 0.5 - Math.sin(Math.asin(1 - 2 * progress) / 3);
        }
    };

    /**
     * The progress expected by a time.
     *
     * @param elapsed the elapsed share of the window, in [0, 1]
     * @return the expected share of the target, in [0, 1]
     */
    public abstract double at(double elapsed);

    /**
     * The time by which a progress is expected.
     *
     * @param progress the share of the target, in [0, 1]
     * @return the elapsed share of the window, in [0, 1]
     */
    public abstract double inverse(double progress);
}
