package dev.understudy.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the servers are started, each in a process of its own on any port. */
record Commands(Path build) {

  /** The product by its launcher, with everything on but a rate limit that would be reached. */
  List<String> understudy(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(build.resolve("understudy").toString());
    command.addAll(List.of("serve", "--port", "0", "--log-level", "warn"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The Organizations API. */
  List<String> organizations() {
    return understudy("--rate-limit", "2000000000");
  }

  /** A bare server of so many bytes, with the launcher's own flags. */
  List<String> bare(int size) {
    return java(BareServer.class, true, String.valueOf(size));
  }

  /** The same without any flag. */
  List<String> plain(int size) {
    return java(BareServer.class, false, String.valueOf(size));
  }

  List<String> router() {
    return java(RouterServer.class, true);
  }

  private static List<String> java(Class<?> main, boolean tuned, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (tuned) {
      command.addAll(
          List.of(
              "-XX:+UseSerialGC", "-Xms16m", "-Xmx512m", "-XX:MinHeapFreeRatio=60", "-Xss512k"));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
