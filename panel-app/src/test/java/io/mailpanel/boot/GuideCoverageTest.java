package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the guide's coverage names only tests and tour steps that exist, and leaves no row without either. */
final class GuideCoverageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path TABLE = Path.of("docs/guide-coverage.md");

    @Test
    void everyNamedTestExists() throws Exception {
        Map<String, List<Path>> sources = testSources();
        List<MatchResult> named = Pattern.compile("`(\\w+Test)\\.(\\w+)`")
                .matcher(Files.readString(TABLE))
                .results()
                .toList();
        assertThat(named).hasSizeGreaterThan(20).allSatisfy(test -> {
            List<Path> files = sources.getOrDefault(test.group(1) + ".java", List.of());
            assertThat(files).as(test.group(1)).isNotEmpty();
            assertThat(files)
                    .anySatisfy(file -> assertThat(Files.readString(file)).contains("void " + test.group(2) + "("));
        });
    }

    @Test
    void everyNamedStepIsInTheTour() throws Exception {
        String tour = Files.readString(Path.of("src/test/java/io/mailpanel/tour/CorePath.java"));
        assertThat(Pattern.compile("`tour:([\\w-]+)`")
                        .matcher(Files.readString(TABLE))
                        .results())
                .hasSizeGreaterThan(15)
                .allSatisfy(step -> assertThat(tour).contains('"' + step.group(1) + '"'));
    }

    @Test
    void everyRowIsShownOrSaysNotYet() throws Exception {
        assertThat(Files.readAllLines(TABLE))
                .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| The guide"))
                .hasSizeGreaterThan(35)
                .allMatch(line -> line.contains("`") || line.contains("**not yet**"));
    }

    private static Map<String, List<Path>> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("src/test"))
                    .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        }
    }
}
