package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.contract.Operation;
import dev.understudy.fixtures.Scenario;
import java.nio.file.Path;
import java.util.List;

/** What a person sees when the server is up: what was loaded, where it is, and how to try it. */
final class Banner {
  private static final int MOST_KEYS = 6;

  private final Terminal terminal;
  private final LogFormat format;

  Banner(Terminal terminal, LogFormat format) {
    this.terminal = terminal;
    this.format = format;
  }

  void show(Understudy understudy) {
    if (format == LogFormat.JSON) {
      terminal.say(json(understudy));
      return;
    }
    Settings settings = understudy.settings();
    Scenario scenario = understudy.scenario();
    line("");
    line("@|bold Understudy|@ stands in for the @|bold " + title(understudy) + "|@");
    line("");
    line("  listening  @|bold,cyan " + understudy.url() + "|@");
    line("  scenario   @|bold " + scenario.name() + "|@ from " + origin(settings));
    line("             " + scenario.description().strip());
    line("  clock      " + clock(settings, scenario) + seed(settings));
    line("  limits     " + limits(settings));
    warnings(settings);
    line("");
    operations(understudy);
    line("");
    keys(scenario.keys());
    line("");
    line("  Try it:");
    line("    " + curl(understudy));
    line("");
    line("  Ctrl-C stops it. Each request is written below.");
    line("");
  }

  private void line(String text) {
    terminal.say(terminal.styled(text));
  }

  private static String title(Understudy understudy) {
    return understudy.contract().title() + " " + understudy.contract().version();
  }

  private static String origin(Settings settings) {
    return settings
        .fixtures()
        .map(Path::toString)
        .map(folder -> folder + " (watched: a saved change begins the world again)")
        .orElse("Understudy itself");
  }

  private static String clock(Settings settings, Scenario scenario) {
    if (settings.clock().isPresent()) {
      return "stands still at " + settings.clock().get();
    }
    return settings.seed().isPresent()
        ? "stands still at " + scenario.now() + ", the scenario's own moment"
        : "real time";
  }

  private static String seed(Settings settings) {
    return settings.seed().isPresent()
        ? "; seed " + settings.seed().getAsLong() + ": ids repeat from run to run"
        : "";
  }

  private static String limits(Settings settings) {
    String rate =
        settings.rateLimit().isPresent()
            ? settings.rateLimit().getAsInt() + " calls a minute for each key"
            : "no rate limit";
    return rate + "; bodies up to " + settings.maxBody() + " bytes";
  }

  private void warnings(Settings settings) {
    if (!settings.host().equals("127.0.0.1") && !settings.host().equals("localhost")) {
      line(
          "  @|yellow warning|@    "
              + settings.host()
              + " may be reached from other machines; the API keys below are no secret");
    }
  }

  private void operations(Understudy understudy) {
    for (Operation operation : understudy.contract().operations()) {
      line(
          String.format(
              "  %-6s %-36s %s", operation.method(), operation.template(), operation.id()));
    }
  }

  private void keys(List<Scenario.KeyHint> keys) {
    line("  Keys of this scenario (Authorization: Bearer …):");
    for (Scenario.KeyHint key : keys.subList(0, Math.min(MOST_KEYS, keys.size()))) {
      line(String.format("    @|bold %-28s|@ %s", key.token(), key.note()));
    }
    if (keys.size() > MOST_KEYS) {
      line("    and " + (keys.size() - MOST_KEYS) + " more in accounts.yaml");
    }
  }

  private static String curl(Understudy understudy) {
    String key =
        understudy.scenario().keys().stream()
            .filter(hint -> !hint.revoked())
            .map(Scenario.KeyHint::token)
            .findFirst()
            .orElse("YOUR_KEY");
    return "curl " + understudy.url() + "/v1/organizations -H 'Authorization: Bearer " + key + "'";
  }

  private static String json(Understudy understudy) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("level", "info");
    line.put("message", "listening");
    line.put("url", understudy.url().toString());
    line.put("contract", title(understudy));
    line.put("scenario", understudy.scenario().name());
    return line.toString();
  }
}
