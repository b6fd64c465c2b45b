package dev.liaison.providers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "caldav.icloud.com", List.of("17.248.1.1"),
            "both.test", List.of("17.248.1.1", "2620:149:a44::1"),
            "xn--bcher-kva.test", List.of("17.248.1.1"),
            "inside.test", List.of("10.0.0.7"),
            "half.test", List.of("17.248.1.1", "127.0.0.1"),
            "localhost", List.of("127.0.0.1", "::1"),
            "dav.corp.test", List.of("10.1.2.3"));

    private static final AddressGuard GUARD = new AddressGuard(
            Set.of(
                    Origin.of(URI.create("https://dav.corp.test")),
                    Origin.of(URI.create("http://127.0.0.1:5232")),
                    Origin.of(URI.create("https://Mail.corp.test:8443/"))),
            AddressGuardTest::lookUp);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://caldav.icloud.com/",
                "https://caldav.icloud.com:443/x?y=z",
                "https://CALDAV.icloud.com/",
                "https://both.test/",
                "https://bücher.test/",
                "https://17.248.1.1/",
                "https://[2620:149:a44::1]/",
                "https://[64:ff9b::11f8:101]/",
                "https://[2002:11f8:101::1]/",
                "https://dav.corp.test/anything",
                "https://DAV.corp.test:443/anything",
                "http://127.0.0.1:5232/ada/",
            })
    void what_is_public_or_allowed_may_be_spoken_to(String address) {
        assertThatCode(() -> pass(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // not https, or not its port
                "http://caldav.icloud.com/",
                "ftp://caldav.icloud.com/",
                "file:///etc/passwd",
                "https://caldav.icloud.com:8443/",
                "https://caldav.icloud.com:80/",
                "mailto:ada@example.com",
                "//caldav.icloud.com/",
                "/etc/passwd",
                // allowed is exactly what was allowed
                "http://dav.corp.test/",
                "https://dav.corp.test:8443/",
                "http://127.0.0.1:5233/",
                "https://127.0.0.1/",
                "https://127.0.0.1:5232/",
                "https://evil.dav.corp.test/",
                // names that lead inside
                "https://inside.test/",
                "https://half.test/",
                "https://localhost/",
                // IPv4 that isn't public
                "https://0.0.0.0/",
                "https://10.255.255.255/",
                "https://100.64.0.1/",
                "https://100.127.255.255/",
                "https://127.255.255.254/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.0.0.8/",
                "https://192.0.2.1/",
                "https://192.168.1.1/",
                "https://198.18.0.1/",
                "https://203.0.113.9/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                // IPv6 that isn't
                "https://[::]/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://[2001:db8::1]/",
                "https://[2001::1]/",
                "https://[100::1]/",
                // IPv4 inside IPv6
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[64:ff9b:1::11f8:101]/",
                "https://[2002:7f00:1::1]/",
                "https://[2002:c0a8:101::1]/",
                // IPv4 in disguise
                "https://2130706433/",
                "https://017700000001/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://256.1.1.1/",
                "https://127.0.0.1./",
                "https://１２７.0.0.1/",
                "https://127。0。0。1/",
                // a user, or a name, that isn't one
                "https://icloud.com@127.0.0.1/",
                "https://caldav.icloud.com:443@inside.test/",
                "https://ada:secret@caldav.icloud.com/",
                "https://@caldav.icloud.com/",
                "https://caldav.icloud.com./",
                "https://localhost./",
                "https://nobody.test/",
            })
    void everything_else_is_refused_before_anybody_is_called(String address) {
        assertThatThrownBy(() -> pass(address)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void an_origin_is_the_same_however_it_is_written() {
        assertThat(Origin.of(URI.create("HTTPS://Mail.Corp.test:8443/x")))
                .isEqualTo(new Origin("https", "mail.corp.test", 8443));
        assertThat(Origin.of(URI.create("https://caldav.icloud.com:443")))
                .isEqualTo(Origin.of(URI.create("https://caldav.icloud.com/a/b")));
    }

    private static void pass(String address) throws UnknownHostException {
        var url = GUARD.check(URI.create(address));
        if (GUARD.allows(Origin.of(url))) {
            GUARD.lookUpAllowed(url.host());
        } else if (!Literal.is(url.host())) {
            GUARD.lookUp(url.host());
        }
    }

    private static List<InetAddress> lookUp(String name) throws UnknownHostException {
        if (Literal.is(name)) {
            return List.of(Literal.address(name));
        }
        if (!NAMES.containsKey(name)) {
            throw new UnknownHostException(name);
        }
        return NAMES.get(name).stream().map(Literal::address).toList();
    }
}
