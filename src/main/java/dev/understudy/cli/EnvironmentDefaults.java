package dev.understudy.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The variable {@code UNDERSTUDY_SOME_FLAG} stands in where {@code --some-flag} is not given. */
final class EnvironmentDefaults implements IDefaultValueProvider {
  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    // UNDERSTUDY_VERSION is a likely name for something else, and --version takes no value.
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String value = environment.get(variable(option.longestName()));
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** What the variable for that flag is called. */
  static String variable(String flag) {
    String name = flag.replaceFirst("^-+", "").replace('-', '_');
    return "UNDERSTUDY_" + name.toUpperCase(Locale.ROOT);
  }
}
