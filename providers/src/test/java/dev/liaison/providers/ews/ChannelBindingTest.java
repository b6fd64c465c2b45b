package dev.liaison.providers.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The expected values were computed with OpenSSL's digests, by the text of RFC 5929 and RFC 2744. */
class ChannelBindingTest {
    private static final String SHA256 =
            "MIIBUDCB96ADAgECAghzGwpCkmMWFzAKBggqhkjOPQQDAjAcMRowGAYDVQQDExFtYWlsLmV4YW1wbGUudGVzdDAgFw0yNjAxMDEw"
                    + "MDAwMDBaGA8yMTI1MTIwODAwMDAwMFowHDEaMBgGA1UEAxMRbWFpbC5leGFtcGxlLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMB"
                    + "BwNCAASGwtqO6iALVMjLvx3S+FGkXAMJ6DyXDi88DWnIU5qGfKxiPW96iNHsi2EohlgoU9d0uZu3Biu5YSktnjoW+/8joyEwHzAd"
                    + "BgNVHQ4EFgQUnIGqTmCFcLFqROAQEHcwt4CwxoMwCgYIKoZIzj0EAwIDSAAwRQIgI86R3m3xkv3NfT2MXpD7HKU7glYeotlYf4wl"
                    + "IUhBNQUCIQDUUZ4JY7+BoZmcyroD0E50Ugh/183YbzUWzVNcUzwmnQ==";
    private static final String SHA384 =
            "MIIBTzCB96ADAgECAghIXHhwC+lyqzAKBggqhkjOPQQDAzAcMRowGAYDVQQDExFtYWlsLmV4YW1wbGUudGVzdDAgFw0yNjAxMDEw"
                    + "MDAwMDBaGA8yMTI1MTIwODAwMDAwMFowHDEaMBgGA1UEAxMRbWFpbC5leGFtcGxlLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMB"
                    + "BwNCAARDcU4iEQ+xxUxrY8+hC9+lhSO3OPj+3Uu9YxfBZJMABXcYI6m2kSiNbap0+8dyymNCE2Stswb3b5B9faGStpFpoyEwHzAd"
                    + "BgNVHQ4EFgQUaNUwXxc3mY1oqEjXJfB3gUrRoZswCgYIKoZIzj0EAwMDRwAwRAIga3EyVXgpAbxHCLzQiWc2hpAMROLwwSSulvgp"
                    + "24fMwBMCIB3ILKszHVX25RJchfQ/y5yytlE4Gd0LkfWtCdJ7J7gY";

    private static String binding(String certificate) throws CertificateException {
        var bytes = Base64.getDecoder().decode(certificate);
        var parsed = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        return HexFormat.of().formatHex(ChannelBinding.of((X509Certificate) parsed));
    }

    @Test
    void a_certificate_is_hashed_as_it_was_signed() throws Exception {
        assertThat(binding(SHA256)).isEqualTo("d372b5b416871ebfb1eed8451fe52512");
        assertThat(binding(SHA384)).isEqualTo("173faf06c31b9b3482b116c2dc6cf0f3");
    }
}
