package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.icloud.AppleAccount;
import dev.liaison.sandbox.icloud.ICloud;
import dev.liaison.sandbox.icloud.ICloudVoice;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.vendor.Door;
import dev.liaison.sandbox.vendor.Visit;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** iCloud's two hosts: one that says who somebody is, and a partition that has the calendars. Each asks for the password. */
public final class CalDav {
    private final ICloud icloud;
    private final Door door;
    private final Supplier<String> partition;

    /** That iCloud, behind that door; the partition's address is known once it runs. */
    public CalDav(ICloud icloud, Door door, Supplier<String> partition) {
        this.icloud = icloud;
        this.door = door;
        this.partition = partition;
    }

    /** Who somebody says to be. */
    private record Claim(String email, String password) {
        static Optional<Claim> of(Context ctx) {
            String header = String.valueOf(ctx.header("Authorization"));
            if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
                return Optional.empty();
            }
            try {
                byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
                String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
                return pair.length == 2 ? Optional.of(new Claim(pair[0], pair[1])) : Optional.empty();
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }
    }

    /** One request, on the partition or on the first host. */
    public void handle(Context ctx, boolean onPartition) {
        Optional<Claim> claim = Claim.of(ctx);
        Account account = claim.flatMap(this::account).orElse(null);
        String email = claim.map(Claim::email).orElse(null);
        Visit visit = Visit.of("icloud." + ctx.req().getMethod(), email, account);
        door.open(ctx, visit, () -> answer(ctx, claim, onPartition));
    }

    private Optional<Account> account(Claim claim) {
        synchronized (icloud.calendars()) {
            return icloud.person(claim.email()).flatMap(icloud::calendar);
        }
    }

    private Answer answer(Context ctx, Optional<Claim> claim, boolean onPartition) {
        if (!onPartition && ctx.req().getMethod().equals("GET") && ctx.path().equals("/")) {
            return Answer.empty(400);
        }
        Optional<AppleAccount> person = claim.flatMap(each -> icloud.person(each.email()));
        boolean known = person.isPresent()
                && person.get()
                        .opens(claim.orElseThrow().password(), icloud.settings().lockAfter());
        Optional<Account> account = person.flatMap(icloud::calendar);
        if (!known || account.isEmpty()) {
            return ICloudVoice.UNAUTHORIZED;
        }
        try {
            DavRequest request = new DavRequest(ctx, icloud, account.get(), partition.get());
            return onPartition ? calendars(request) : identity(request);
        } catch (DavError refused) {
            return refused.answer();
        }
    }

    private static Answer identity(DavRequest request) {
        List<String> path = request.segments();
        if (!request.method().equals("PROPFIND")) {
            throw DavError.of(501);
        }
        if (path.isEmpty() || path.equals(List.of(".well-known", "caldav"))) {
            return Propfind.root(request);
        }
        if (path.size() == 2 && path.get(1).equals("principal")) {
            own(request, path);
            return Propfind.principal(request);
        }
        throw DavError.of(501);
    }

    private static Answer calendars(DavRequest request) {
        List<String> path = request.segments();
        if (path.size() < 2 || path.size() > 4 || !path.get(1).equals("calendars")) {
            throw DavError.of(501);
        }
        own(request, path);
        if (path.size() == 2) {
            return request.method().equals("PROPFIND") ? Propfind.home(request) : no(request);
        }
        Collection collection = Collection.of(path.get(2)).orElseThrow(() -> DavError.of(404));
        return path.size() == 3 ? collection(request, collection) : resource(request, collection, path.get(3));
    }

    private static void own(DavRequest request, List<String> path) {
        if (!path.get(0).equals(request.dsid())) {
            throw DavError.of(403);
        }
    }

    private static Answer collection(DavRequest request, Collection collection) {
        return switch (request.method()) {
            case "PROPFIND" -> Propfind.collection(request, collection);
            case "REPORT" -> Report.answer(request, collection);
            default -> no(request);
        };
    }

    private static Answer resource(DavRequest request, Collection collection, String name) {
        return switch (request.method()) {
            case "GET" -> Resources.get(request, name);
            case "PUT" -> Resources.put(request, collection, name);
            case "DELETE" -> Resources.delete(request, name);
            default -> no(request);
        };
    }

    private static Answer no(DavRequest request) {
        throw DavError.of(request.method().equals("DELETE") ? 403 : 501);
    }
}
