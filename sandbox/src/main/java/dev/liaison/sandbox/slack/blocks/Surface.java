package dev.liaison.sandbox.slack.blocks;

/** Where blocks are shown. */
public enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private final int maxBlocks;

    Surface(int maxBlocks) {
        this.maxBlocks = maxBlocks;
    }

    int maxBlocks() {
        return maxBlocks;
    }
}
