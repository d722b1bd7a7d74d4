package dev.understudy.cli;

import dev.understudy.Mocking;
import dev.understudy.Outbound;
import dev.understudy.examples.ExampleOptions;
import dev.understudy.examples.Fill;
import dev.understudy.validation.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The flags that say what is mocked, and how. */
final class MockingOptions {
  private static final String LOOPBACK = "loopback";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "OpenAPI documents (3.0 or 3.1, YAML or JSON), or folders of some, to be mocked from"
              + " themselves and read again when saved. Default: the Organizations API.")
  private List<Path> files = List.of();

  @Option(
      names = "--mount",
      paramLabel = "/PREFIX=FILE",
      converter = Values.Mounted.class,
      description =
          "Puts a contract under that path, in place of the base paths of its servers. May be"
              + " given several times.")
  private List<Mocking.Place> mounts = List.of();

  @Option(
      names = "--dynamic",
      description = "Prefers data made from the schemas to the contract's examples.")
  private boolean dynamic;

  @Option(
      names = "--fill",
      paramLabel = "required|all",
      converter = Values.Filling.class,
      description = "Which members of generated objects are made. Default: all.")
  private Fill fill = ExampleOptions.DEFAULT.fill();

  @Option(
      names = "--invalid-examples",
      description = "Serves examples that their own schemas refuse, too.")
  private boolean invalid;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = Values.Strictness.class,
      description =
          "strict refuses unknown query parameters, too; lenient lets through what can be read."
              + " Default: default.")
  private Profile profile = Profile.DEFAULT;

  @Option(
      names = "--state",
      paramLabel = "on|off",
      converter = Values.Switch.class,
      description =
          "Whether what callers add, change and remove is kept, as far as a FILE's paths tell what"
              + " it is; see understudy routes FILE. Default: on.")
  private Values.OnOff state = Values.OnOff.ON;

  @Option(
      names = "--security",
      paramLabel = "on|off",
      converter = Values.Switch.class,
      description = "Whether credentials are asked for, as a FILE says. Default: on.")
  private Values.OnOff security = Values.OnOff.ON;

  @Option(
      names = "--strict",
      description =
          "Does not start while a contract has an error. Default: the operations that have one"
              + " are left out.")
  private boolean strict;

  @Mixin private final RemoteRefs remoteRefs = new RemoteRefs();

  @Option(
      names = "--allow-outbound",
      paramLabel = "HOST[,HOST...]",
      arity = "0..1",
      fallbackValue = LOOPBACK,
      preprocessor = OnlyAttached.class,
      hideParamSyntax = true,
      description =
          "Lets callbacks be sent that a caller prefers: to this machine, and with =HOST to those"
              + " hosts, too. Default: nothing is sent.")
  private @Nullable String outbound;

  @Mixin private final SmtpOptions smtp = new SmtpOptions();

  @Option(names = "--explain", description = "Writes below each request why its answer is that.")
  private boolean explain;

  boolean explains() {
    return explain;
  }

  /**
   * What is mocked, with that seed.
   *
   * @throws IllegalArgumentException for what only a FILE can have
   */
  Mocking mocking(long seed) {
    List<Mocking.Place> places = new ArrayList<>();
    files.forEach(file -> places.add(new Mocking.Place(Optional.empty(), file)));
    places.addAll(mounts);
    if (places.isEmpty() && security == Values.OnOff.OFF) {
      throw new IllegalArgumentException(
          "security is off, but the Organizations API knows by the key who calls; name a FILE");
    }
    if (!places.isEmpty() && smtp.server().isPresent()) {
      throw new IllegalArgumentException(
          "smtp has no letters to deliver: the Organizations API writes them, and a FILE does not");
    }
    ExampleOptions examples = new ExampleOptions(seed, dynamic, fill, invalid);
    return new Mocking(
        places,
        examples,
        profile,
        security == Values.OnOff.ON,
        strict,
        remoteRefs.hosts(),
        smtp.server().map(outbound()::withSmtp).orElseGet(this::outbound),
        state == Values.OnOff.ON);
  }

  private Outbound outbound() {
    if (outbound == null) {
      return Outbound.OFF;
    }
    return outbound.equals(LOOPBACK) ? Outbound.LOOPBACK : Outbound.to(Set.of(outbound.split(",")));
  }

  /** Takes a value after {@code =} only, as what comes after a blank may be a FILE. */
  static final class OnlyAttached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
      if (" ".equals(info.get("separator")) && !isDefault(arguments, command, argument)) {
        arguments.push(LOOPBACK);
      }
      return false;
    }

    // The value of a variable comes on a stack of its own, as if after a blank.
    private static boolean isDefault(
        Stack<String> arguments, CommandSpec command, ArgSpec argument) {
      IDefaultValueProvider defaults = command.defaultValueProvider();
      try {
        return defaults != null
            && arguments.size() == 1
            && arguments.peek().equals(defaults.defaultValue(argument));
      } catch (Exception e) {
        throw new IllegalStateException("a default that cannot be had", e);
      }
    }
  }
}
