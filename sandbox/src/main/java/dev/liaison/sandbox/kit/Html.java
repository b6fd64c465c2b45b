package dev.liaison.sandbox.kit;

/** Small pieces of HTML for pages that work without a script. */
public final class Html {
    private Html() {}

    /** Text that is safe in an element and in a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A whole page in the look of a vendor. */
    public static String page(String vendor, String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escape(title)
                + "</title><link rel=\"icon\" href=\"/assets/icon.svg\"><link rel=\"stylesheet\" href=\"/assets/authorize.css\"></head>"
                + "<body class=\"" + vendor + "\"><header>" + vendor + " <small>sandbox</small></header>" + body
                + "</body></html>";
    }
}
