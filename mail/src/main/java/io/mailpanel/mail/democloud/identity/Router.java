package io.mailpanel.mail.democloud.identity;

import java.util.ArrayList;
import java.util.List;

/** Which handler has which path. */
final class Router {
    private record Route(String method, List<String> pattern, Handler handler) {
        boolean matches(List<String> path) {
            if (path.size() != pattern.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!pattern.get(i).equals("*") && !pattern.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Route> routes = new ArrayList<>();

    /** @param pattern a path in which {@code *} stands for any one segment */
    Router add(String method, String pattern, Handler handler) {
        routes.add(new Route(method, List.of(pattern.substring(1).split("/", -1)), handler));
        return this;
    }

    Answer answer(Request request) throws Refusal {
        List<Route> found =
                routes.stream().filter(r -> r.matches(request.path())).toList();
        for (Route route : found) {
            if (route.method().equals(request.method())) {
                return route.handler().answer(request);
            }
        }
        if (found.isEmpty()) {
            return Answer.of(404, "text/plain; charset=utf-8", "There is nothing at this address.\n");
        }
        return Answer.of(405, "text/plain; charset=utf-8", "This address does not take " + request.method() + ".\n")
                .with(
                        "Allow",
                        String.join(", ", found.stream().map(Route::method).toList()));
    }
}
