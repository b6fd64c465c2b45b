package dev.liaison.app.pages.availability;

import java.util.List;

/**
 * Why a meeting can't begin at a time, or that it can.
 *
 * @param when day and time, by the viewer's clock
 * @param general what concerns nobody in particular; empty when nothing does
 */
record WhyView(String when, long minutes, boolean offered, String general, List<Line> lines) {

    /** @param free true for somebody who could come */
    record Line(String name, boolean free, String words) {}
}
