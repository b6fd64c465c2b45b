package dev.liaison.sandbox.kit;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML: elements in elements, everything escaped. Attributes come as name, value, name, value… */
public final class Xml {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A document with the usual declaration. */
    public static Xml document() {
        Xml xml = new Xml();
        xml.out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        return xml;
    }

    /** Begins an element. */
    public Xml open(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    public Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing in it. */
    public Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    /** An element with text in it. */
    public Xml text(String name, String text, String... attributes) {
        tag(name, attributes)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    /** What is XML already. */
    public Xml raw(String xml) {
        out.append(xml);
        return this;
    }

    private StringBuilder tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
            out.append('"');
        }
        return out;
    }

    /** Ends all elements that are still open and gives the text. */
    public String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return Html.escape(text).replace("\r", "&#13;");
    }
}
