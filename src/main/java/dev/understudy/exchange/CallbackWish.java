package dev.understudy.exchange;

import dev.understudy.contract.Callback;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A caller's wish that callbacks of the operation be sent once it is answered: {@code Prefer:
 * callback=NAME}, or {@code callback=all}.
 *
 * @param name the callback's name, or {@code all}
 * @param declared all callbacks of the operation
 */
public record CallbackWish(String name, List<Callback> declared) {
  private static final String ALL = "all";

  public CallbackWish {
    declared = List.copyOf(declared);
  }

  /** The wish of that call, if it has one. */
  public static Optional<CallbackWish> of(Call call) {
    return call.headers().contains("Prefer")
        ? Preferences.of(call).callback().map(name -> of(name, call))
        : Optional.empty();
  }

  private static CallbackWish of(String name, Call call) {
    List<Callback> declared =
        call.found().map(found -> found.operation().callbacks()).orElse(List.of());
    return new CallbackWish(name, declared);
  }

  /** The callbacks that are meant. */
  public List<Callback> callbacks() {
    return name.equals(ALL)
        ? declared
        : declared.stream().filter(callback -> callback.name().equals(name)).toList();
  }

  /** Whether the answer is one after which they can be sent: there are some, and it is a 2xx. */
  public boolean isPossibleAfter(Reply reply) {
    return reply.status() / 100 == 2 && !callbacks().isEmpty();
  }

  /** Whether the answer says that they are sent. */
  public boolean isHonouredBy(Reply reply) {
    return isPossibleAfter(reply)
        && reply.header(Preferences.APPLIED).orElse("").contains("callback=");
  }

  /** Why the answer does not say so, in a sentence. */
  public String obstacle(Reply reply) {
    if (declared.isEmpty()) {
      return "the operation has no callbacks";
    }
    if (callbacks().isEmpty()) {
      String names =
          declared.stream().map(Callback::name).distinct().collect(Collectors.joining(", "));
      return "the operation has no callback '" + name + "'; it has " + names;
    }
    if (reply.status() / 100 != 2) {
      return "callbacks are sent after an answer of success only";
    }
    return "nothing may be sent; a start with --allow-outbound lets it";
  }
}
