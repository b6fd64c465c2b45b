package dev.liaison.sandbox.exchange.auth;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A message of the NTLM handshake, read field by field as [MS-NLMP] 2.2.1 lays them out. */
final class NtlmMessage {
    static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
    static final int UNICODE = 0x1;
    private final ByteBuffer bytes;

    private NtlmMessage(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Empty when it is no NTLM message at all, but Kerberos for example. */
    static Optional<NtlmMessage> read(byte[] bytes) {
        boolean signed = bytes.length >= 16 && Arrays.equals(bytes, 0, 8, SIGNATURE, 0, 8);
        return signed ? Optional.of(new NtlmMessage(bytes)) : Optional.empty();
    }

    int type() {
        return bytes.getInt(8);
    }

    /** The domain of an AUTHENTICATE message. */
    String domain() {
        return text(28);
    }

    /** The user of an AUTHENTICATE message. */
    String user() {
        return text(36);
    }

    /** The NT response of an AUTHENTICATE message. */
    byte[] response() {
        return field(20);
    }

    private String text(int at) {
        boolean unicode = (bytes.getInt(60) & UNICODE) != 0;
        return new String(field(at), unicode ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    /** A field is its length, its room and its place; throws BufferUnderflowException when it lies outside. */
    private byte[] field(int at) {
        int length = bytes.getShort(at) & 0xffff;
        int offset = bytes.getInt(at + 4);
        if (offset < 0 || offset + length > bytes.limit()) {
            throw new BufferUnderflowException();
        }
        return Arrays.copyOfRange(bytes.array(), offset, offset + length);
    }
}
