package dev.liaison.app.wiring;

import dev.liaison.providers.caldav.CaldavQuestion;
import dev.liaison.providers.caldav.CaldavServer;
import dev.liaison.providers.caldav.CaldavSettings;
import dev.liaison.providers.caldav.PasswordRule;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calendars by CalDAV. Without servers, this installation has none.
 *
 * @param icloud whether Apple's iCloud is offered
 * @param servers others that are offered
 */
@ConfigurationProperties("liaison.caldav")
record CaldavProperties(@DefaultValue("true") boolean icloud, @DefaultValue List<Server> servers) {

    /**
     * A server.
     *
     * @param hosts regular expression of the other hosts that are the same service; empty for none
     * @param appSpecificPassword whether it takes passwords of Apple's form only
     * @param question how it is asked; {@code docs/integrations/caldav.md} says when to change it
     */
    record Server(
            String title,
            URI url,
            @DefaultValue("") String hosts,
            @DefaultValue("false") boolean appSpecificPassword,
            @DefaultValue("EVENTS") CaldavQuestion question) {
        private CaldavServer toServer() {
            var others = Pattern.compile(hosts.isEmpty() ? "(?!)" : hosts);
            return new CaldavServer(
                    title, url, others, appSpecificPassword ? PasswordRule.APP_SPECIFIC : PasswordRule.ANY, question);
        }
    }

    CaldavSettings settings() {
        var apple = icloud ? Stream.of(CaldavServer.ICLOUD) : Stream.<CaldavServer>empty();
        return CaldavSettings.of(
                Stream.concat(apple, servers.stream().map(Server::toServer)).toList());
    }
}
