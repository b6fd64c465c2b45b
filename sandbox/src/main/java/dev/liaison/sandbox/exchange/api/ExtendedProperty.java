package dev.liaison.sandbox.exchange.api;

import dev.liaison.sandbox.kit.Dom;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** A named property that a client keeps at an item. One for each item is remembered. */
final class ExtendedProperty {
    private ExtendedProperty() {}

    /** That of a new item, with its value. */
    static Optional<String> of(Element item) {
        return Dom.child(item, "ExtendedProperty")
                .map(each -> key(
                        Dom.child(each, "ExtendedFieldURI").orElseThrow(),
                        Dom.text(each, "Value").orElse("")));
    }

    /** The one that a restriction wants, with its value. */
    static String wanted(Element restriction) {
        Element equal = Dom.child(restriction, "IsEqualTo").orElseThrow();
        Element path = Dom.child(equal, "ExtendedFieldURI")
                .orElseThrow(() -> new ItemError(
                        "ErrorUnsupportedPathForQuery", "The property can not be used with this type of restriction."));
        Element constant = Dom.child(Dom.child(equal, "FieldURIOrConstant").orElseThrow(), "Constant")
                .orElseThrow(() -> new ItemError(
                        "ErrorUnsupportedPathForQuery", "The property can not be used with this type of restriction."));
        return key(path, constant.getAttribute("Value"));
    }

    private static String key(Element path, String value) {
        if (path.getAttribute("PropertySetId").isEmpty()
                || path.getAttribute("PropertyName").isEmpty()) {
            throw new ItemError(
                    "ErrorInvalidExtendedProperty", "The extended property attribute combination is invalid.");
        }
        return path.getAttribute("PropertySetId").toLowerCase(Locale.ROOT) + "/" + path.getAttribute("PropertyName")
                + "=" + value;
    }
}
