package dev.liaison.domain;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real PostgreSQL with the domain's tables, started once per JVM and gone with it.
 * Tests share it: call {@link #truncate()} before each.
 */
public final class TestDatabase {
    private static final String SCHEMA = "app";

    private TestDatabase() {}

    /** Migrated; every connection's schema is {@code app}. */
    public static DataSource dataSource() {
        return Holder.DATA_SOURCE;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** For what is written in batches. */
    public static JdbcTemplate jdbcTemplate() {
        return new JdbcTemplate(dataSource());
    }

    public static TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource()));
    }

    /** Empties all tables of the domain. */
    public static void truncate() {
        var tables = jdbc().sql("select string_agg(format('%I', tablename), ', ') from pg_tables"
                        + " where schemaname = ? and tablename <> 'flyway_schema_history'")
                .param(SCHEMA)
                .query(String.class)
                .single();
        jdbc().sql("truncate " + tables + " restart identity cascade").update();
    }

    private static final class Holder {
        static final DataSource DATA_SOURCE = start();

        /** The server ends with the JVM: the library has a shutdown hook for it. */
        private static DataSource start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "60")
                        .start();
                var dataSource = new org.postgresql.ds.PGSimpleDataSource();
                dataSource.setUrl(server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + SCHEMA);
                Flyway.configure()
                        .dataSource(dataSource)
                        .schemas(SCHEMA)
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                return dataSource;
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
            }
        }
    }
}
