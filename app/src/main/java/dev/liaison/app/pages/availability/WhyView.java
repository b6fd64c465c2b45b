package dev.liaison.app.pages.availability;

import java.util.List;

/**
 * Why a meeting can't begin at a time, or that it can.
 *
 * @param when day and time, by the viewer's clock
 * @param anyway where it can be chosen although a calendar can't be read; empty when something else speaks against it
 * @param general what concerns nobody in particular; empty when nothing does
 */
record WhyView(String when, long minutes, boolean offered, String anyway, String general, List<Line> lines) {

    /** @param free true for somebody who could come */
    record Line(String name, boolean free, String words) {}
}
