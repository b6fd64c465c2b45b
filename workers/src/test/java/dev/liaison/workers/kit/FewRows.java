package dev.liaison.workers.kit;

import dev.liaison.domain.integration.Installation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stands in for the database behind the two stores that the runner uses: one installation to find, and an inbox that takes
 * a dedupe key once, as its unique index does.
 */
final class FewRows {
    /** Verb and text by dedupe key. */
    final Map<String, String> inbox = new LinkedHashMap<>();

    @Nullable
    Installation installation;

    JdbcClient jdbc() {
        return fake(JdbcClient.class, (proxy, method, args) -> statement((String) args[0]));
    }

    private JdbcClient.StatementSpec statement(String sql) {
        var params = new ArrayList<Object>();
        return fake(JdbcClient.StatementSpec.class, (proxy, method, args) -> switch (method.getName()) {
            case "param" -> {
                params.add(args[0]);
                yield proxy;
            }
            case "params" -> {
                params.addAll(List.of(nullsAsText((Object[]) args[0])));
                yield proxy;
            }
            case "query" -> fake(JdbcClient.MappedQuerySpec.class, (query, end, none) -> answer(sql, params));
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Optional<?> answer(String sql, List<Object> params) {
        if (sql.startsWith("select * from installations where id = ?")) {
            return Optional.ofNullable(installation);
        }
        if (!sql.startsWith("insert into inbox")) {
            throw new UnsupportedOperationException(sql);
        }
        var fresh = inbox.putIfAbsent((String) params.get(0), params.get(1) + " " + params.get(5)) == null;
        return fresh ? Optional.of((long) inbox.size()) : Optional.empty();
    }

    private static Object[] nullsAsText(@Nullable Object[] params) {
        var all = new Object[params.length];
        for (int i = 0; i < params.length; i++) {
            var param = params[i];
            all[i] = param == null ? "" : param;
        }
        return all;
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FewRows.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
