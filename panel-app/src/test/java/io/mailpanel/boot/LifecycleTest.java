package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LifecycleTest {
    private final List<String> ended = new ArrayList<>();
    private final Lifecycle life = new Lifecycle();

    @Test
    void whatStartedLastEndsFirstAndOnce() {
        life.keep(() -> ended.add("first"));
        life.keep(() -> ended.add("second"));
        life.close();
        life.close();
        assertThat(ended).containsExactly("second", "first");
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersUp() {
        life.keep(() -> ended.add("first"));
        life.keep(() -> {
            throw new IllegalStateException("on purpose");
        });
        life.close();
        assertThat(ended).containsExactly("first");
    }

    @Test
    void whatStartsAfterTheEndIsEndedAtOnce() {
        life.close();
        life.keep(() -> ended.add("late"));
        assertThat(ended).containsExactly("late");
        assertThat(life.closed()).isTrue();
    }
}
