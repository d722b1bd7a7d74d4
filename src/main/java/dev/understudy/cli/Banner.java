package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.fixtures.Scenario;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person sees when the server is up, on one screen: what was loaded, where it is, and how to
 * try it.
 */
final class Banner {
  private static final int COLUMNS = 98;
  private static final int LABELS = 13;
  private static final int MOST_KEYS = 6;
  private static final int MOST_PATHS = 4;

  private final Terminal terminal;
  private final LogFormat format;

  Banner(Terminal terminal, LogFormat format) {
    this.terminal = terminal;
    this.format = format;
  }

  /**
   * Shows it.
   *
   * @param token the file that keeps the control plane's token, where there is one
   */
  void show(Understudy understudy, Optional<Path> token) {
    if (format == LogFormat.JSON) {
      terminal.say(json(understudy, token));
      return;
    }
    terminal.say("");
    terminal.say("Understudy stands in for " + terminal.styled("bold", fit(title(understudy))));
    terminal.say("");
    terminal.say("  listening  " + terminal.styled("bold,cyan", understudy.url().toString()));
    understudy.http2Url().ifPresent(url -> labelled("HTTP/2", url + ", in clear text (h2c)"));
    understudy.controlUrl().ifPresent(url -> control(understudy, url, token));
    if (understudy.written().size() == 1 && understudy.contracts().size() == 1) {
      world(understudy, understudy.scenario().orElseThrow());
    } else {
      contracts(understudy);
    }
    terminal.say("");
  }

  private void control(Understudy understudy, URI url, Optional<Path> token) {
    String kept = token.map(file -> "; also in " + file).orElse("");
    labelled("control", url + ", Authorization: Bearer …");
    labelled("", "token " + understudy.controlToken().orElseThrow().text() + kept);
  }

  private void world(Understudy understudy, Scenario scenario) {
    loaded(understudy.settings(), scenario);
    warnOfOthers(understudy.settings(), "the keys are no secret");
    terminal.say("");
    paths(understudy.contract().operations());
    terminal.say("");
    keys(scenario.keys());
    terminal.say("");
    terminal.say("  Try this in another window; Ctrl-C here stops. Requests are written below.");
    new ContractsText(understudy).curls().forEach(line -> terminal.say("    " + line));
  }

  private void contracts(Understudy understudy) {
    ContractsText text = new ContractsText(understudy);
    understudy.scenario().ifPresent(scenario -> loaded(understudy.settings(), scenario));
    labelled("answers", text.answers());
    labelled("security", text.security());
    warnOfOthers(understudy.settings(), "no credentials are checked");
    for (Contract contract : understudy.contracts()) {
      terminal.say("");
      terminal.say("  " + terminal.styled("bold", fit(text.title(contract))));
      paths(contract.operations());
    }
    understudy
        .scenario()
        .ifPresent(
            scenario -> {
              terminal.say("");
              keys(scenario.keys());
            });
    terminal.say("");
    terminal.say("  Try this in another window; Ctrl-C here stops. Requests are written below.");
    text.curls().forEach(line -> terminal.say("    " + line));
  }

  private void loaded(Settings settings, Scenario scenario) {
    labelled("scenario", scenario.name() + ", " + origin(settings));
    labelled("", scenario.description());
    labelled("clock", clock(settings, scenario) + seed(settings));
    labelled("limits", limits(settings));
  }

  private void warnOfOthers(Settings settings, String danger) {
    if (!isLoopback(settings.host())) {
      String warning =
          "others may reach "
              + settings.host()
              + ": "
              + danger
              + "; by name, it takes --allow-host NAME";
      terminal.say("  " + terminal.styled("yellow", "warning    " + fit(warning)));
    }
  }

  private void labelled(String label, String text) {
    terminal.say(String.format(Locale.ROOT, "  %-11s%s", label, fit(text)));
  }

  private static String fit(String text) {
    return Printable.of(text, COLUMNS - LABELS);
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  private static String title(Understudy understudy) {
    return understudy.contracts().stream()
        .map(ContractsText::name)
        .collect(Collectors.joining("; "));
  }

  private static String origin(Settings settings) {
    return settings
        .fixtures()
        .map(Path::toString)
        .map(folder -> "watched for changes in " + folder)
        .orElse("one of Understudy's own");
  }

  private static String clock(Settings settings, Scenario scenario) {
    if (settings.clock().isPresent()) {
      return "stands still at " + settings.clock().get();
    }
    return settings.seed().isPresent()
        ? "stands still at " + scenario.now() + ", the scenario's moment"
        : "real time";
  }

  private static String seed(Settings settings) {
    return settings.seed().isPresent()
        ? "; seed " + settings.seed().getAsLong() + ": ids repeat"
        : "";
  }

  private static String limits(Settings settings) {
    String rate =
        settings.rateLimit().isPresent()
            ? settings.rateLimit().getAsInt() + " requests a minute for each key"
            : "no rate limit";
    return rate + "; bodies up to " + settings.maxBody() + " bytes";
  }

  private void paths(List<Operation> operations) {
    Map<String, List<Operation>> byPath =
        operations.stream()
            .collect(
                Collectors.groupingBy(
                    Operation::template, LinkedHashMap::new, Collectors.toList()));
    byPath.entrySet().stream()
        .limit(MOST_PATHS)
        .forEach(
            path -> {
              String methods = joined(path.getValue(), " ", Operation::method);
              String ids = joined(path.getValue(), ", ", Operation::id);
              String line =
                  String.format(Locale.ROOT, "%-9s  %-31s  %s", methods, path.getKey(), ids);
              terminal.say("  " + fit(line, COLUMNS - 2));
            });
    if (byPath.size() > MOST_PATHS) {
      terminal.say("  and " + (byPath.size() - MOST_PATHS) + " more paths");
    }
  }

  private static String joined(
      List<Operation> operations, String between, Function<Operation, String> part) {
    return operations.stream().map(part).collect(Collectors.joining(between));
  }

  private static String fit(String line, int columns) {
    return line.length() <= columns ? line : line.substring(0, columns - 1) + "…";
  }

  private void keys(List<Scenario.KeyHint> keys) {
    if (keys.isEmpty()) {
      terminal.say(
          "  This scenario has no keys: every request is a 401. They go to accounts.yaml.");
      return;
    }
    terminal.say("  Its keys, sent as Authorization: Bearer …");
    int shown = keys.size() > MOST_KEYS ? MOST_KEYS - 1 : keys.size();
    ordered(keys).subList(0, shown).forEach(this::key);
    if (shown < keys.size()) {
      terminal.say("    and " + (keys.size() - shown) + " more, in accounts.yaml");
    }
  }

  private void key(Scenario.KeyHint key) {
    String token = String.format(Locale.ROOT, "%-22s", key.token());
    String note = Printable.of(key.note(), Math.max(10, COLUMNS - 6 - token.length()));
    terminal.say("    " + terminal.styled("bold", token) + (note.isEmpty() ? "" : "  " + note));
  }

  private static List<Scenario.KeyHint> ordered(List<Scenario.KeyHint> keys) {
    return keys.stream().sorted(Comparator.comparing(Scenario.KeyHint::revoked)).toList();
  }

  /** A line for a shell that asks there for the organizations, with the first key that opens. */
  static String curl(String base, List<Scenario.KeyHint> keys) {
    String key = ordered(keys).stream().map(Scenario.KeyHint::token).findFirst().orElse("YOUR_KEY");
    String url = base + "/v1/organizations";
    // A shell takes brackets for a pattern.
    String word = url.contains("[") ? "'" + url + "'" : url;
    return "curl " + word + " -H 'Authorization: Bearer " + key + "'";
  }

  private static String json(Understudy understudy, Optional<Path> token) {
    Settings settings = understudy.settings();
    ObjectNode line =
        LogFormat.object(Instant.now(), LogLevel.INFO, "listening")
            .put("url", understudy.url().toString())
            .put("contract", title(understudy));
    understudy.http2Url().ifPresent(url -> line.put("http2", url.toString()));
    understudy.scenario().ifPresent(scenario -> line.put("scenario", scenario.name()));
    understudy.controlUrl().ifPresent(url -> line.put("control", url.toString()));
    token.ifPresent(file -> line.put("control_token_file", file.toString()));
    settings.fixtures().ifPresent(folder -> line.put("fixtures", folder.toString()));
    settings.seed().ifPresent(seed -> line.put("seed", seed));
    return LogFormat.text(line);
  }
}
