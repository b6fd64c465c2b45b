package dev.liaison.app.pages.cases;

import java.net.URI;
import java.net.URISyntaxException;

/** Where somebody was when they asked: the path only, without what a query may carry. */
final class PagePath {
    private static final int LONGEST = 200;

    private PagePath() {}

    /** Empty for what is no address. */
    static String of(String address) {
        try {
            var path = new URI(address).getPath();
            return path == null ? "" : path.substring(0, Math.min(path.length(), LONGEST));
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }
}
