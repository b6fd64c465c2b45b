package dev.liaison.app.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import dev.liaison.app.Await;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Hears what everybody in this JVM logs from DEBUG on, the JDK's and the vendors' libraries too, and keeps what the canary is
 * in. Meanwhile the console shows no more than before.
 */
final class ListeningToLogs implements AutoCloseable {
    private final Canary canary;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Map<Logger, Level> before = new ConcurrentHashMap<>();
    private final List<Appender<ILoggingEvent>> others = others();
    private final Ear ear = new Ear();

    ListeningToLogs(Canary canary) {
        this.canary = canary;
        others.forEach(other -> other.addFilter(asBefore()));
        ear.setContext(root.getLoggerContext());
        ear.start();
        root.getLoggerContext().getLoggerList().stream()
                .filter(logger -> logger.getLevel() != null)
                .forEach(this::open);
        Await.that("the ear hears", this::attached);
    }

    /** Logback copies its list of appenders while others log, and then forgets one that is just being added. */
    private boolean attached() {
        root.detachAppender(ear);
        root.addAppender(ear);
        LoggerFactory.getLogger(ListeningToLogs.class).debug("Does anybody listen?");
        return heard.contains(ListeningToLogs.class.getName());
    }

    private List<Appender<ILoggingEvent>> others() {
        var all = new ArrayList<Appender<ILoggingEvent>>();
        for (Iterator<Appender<ILoggingEvent>> each = root.iteratorForAppenders(); each.hasNext(); ) {
            all.add(each.next());
        }
        return all;
    }

    private static ThresholdFilter asBefore() {
        var filter = new ThresholdFilter();
        filter.setLevel(Level.WARN.levelStr);
        filter.start();
        return filter;
    }

    private void open(Logger logger) {
        before.put(logger, logger.getLevel());
        logger.setLevel(Level.DEBUG);
    }

    /** Whoever logged anything at all. */
    Set<String> heard() {
        return heard;
    }

    List<String> linesWithIt() {
        return lines;
    }

    @Override
    public void close() {
        root.detachAppender(ear);
        before.forEach(Logger::setLevel);
        others.forEach(Appender::clearAllFilters);
    }

    private final class Ear extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            heard.add(event.getLoggerName());
            var thrown = event.getThrowableProxy();
            var line = event.getLoggerName() + " " + event.getFormattedMessage() + " "
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
            if (canary.in(line)) {
                lines.add(line);
            }
        }
    }
}
