package dev.liaison.sandbox.slack.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in a direct channel between the bot and a person. */
public final class Message {
    private final String ts;
    private final String authorId;
    private final boolean fromBot;
    private final boolean ephemeral;
    private final List<ArrayNode> earlierBlocks = new ArrayList<>();
    private String text;
    private @Nullable ArrayNode blocks;
    private @Nullable ObjectNode metadata;
    private @Nullable String editedTs;
    private boolean deleted;
    private int revisions = 1;

    Message(String ts, String authorId, boolean fromBot, boolean ephemeral, String text) {
        this.ts = ts;
        this.authorId = authorId;
        this.fromBot = fromBot;
        this.ephemeral = ephemeral;
        this.text = text;
    }

    /** Time stamp and id. */
    public String ts() {
        return ts;
    }

    /** User id of the author. */
    public String authorId() {
        return authorId;
    }

    /** Whether the app wrote it. */
    public boolean fromBot() {
        return fromBot;
    }

    /** Only visible to one person, and not part of the history. */
    public boolean ephemeral() {
        return ephemeral;
    }

    /** Text, or what stands in for the blocks. */
    public String text() {
        return text;
    }

    /** Present blocks, or null. */
    public @Nullable ArrayNode blocks() {
        return blocks;
    }

    /** Blocks of earlier revisions, oldest first. */
    public List<ArrayNode> earlierBlocks() {
        return earlierBlocks;
    }

    /** Event metadata, or null. */
    public @Nullable ObjectNode metadata() {
        return metadata;
    }

    /** When it was last edited, or null. */
    public @Nullable String editedTs() {
        return editedTs;
    }

    /** Whether it was deleted. */
    public boolean deleted() {
        return deleted;
    }

    /** How often it was written: one plus the edits. */
    public int revisions() {
        return revisions;
    }

    /** First content of a new message. */
    public Message with(@Nullable ArrayNode newBlocks, @Nullable ObjectNode newMetadata) {
        blocks = newBlocks;
        metadata = newMetadata;
        return this;
    }

    /** Replaces the content. */
    public void edit(String newText, @Nullable ArrayNode newBlocks, @Nullable ObjectNode newMetadata, String at) {
        if (blocks != null) {
            earlierBlocks.add(blocks);
        }
        text = newText;
        blocks = newBlocks;
        metadata = newMetadata == null ? metadata : newMetadata;
        editedTs = at;
        revisions++;
    }

    /** Takes it off the screen. */
    public void delete() {
        deleted = true;
    }
}
