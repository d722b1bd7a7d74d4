package dev.understudy.examples;

import dev.understudy.contract.Content;
import dev.understudy.contract.MediaType;
import dev.understudy.exchange.Accept;
import dev.understudy.exchange.Call;
import java.util.List;
import java.util.Optional;

/**
 * With which of the declared media types a call is answered.
 *
 * @param content what the contract says of it
 * @param name the type as the answer has it: a range is nothing that a body can be
 */
record Acceptable(Content content, String name) {

  private static final MediaType JSON = new MediaType("application", "json");

  /** The one that the caller accepts most; JSON where it does not care, or accepts none. */
  static Acceptable of(Call call, List<Content> offered) {
    Accept accept = Accept.of(call);
    Optional<Accept.Choice> best =
        accept == Accept.ANYTHING ? Optional.empty() : accept.best(offered);
    return best.map(choice -> of(choice.content(), written(choice, accept, offered)))
        .orElseGet(() -> usual(offered));
  }

  // What a range leaves open is written as JSON; pages that a browser asks for first are not made.
  private static MediaType written(Accept.Choice choice, Accept accept, List<Content> offered) {
    boolean open = choice.content().mediaType().includes(JSON) && !choice.mediaType().isJson();
    boolean elsewhere =
        offered.stream().anyMatch(one -> one != choice.content() && one.mediaType().includes(JSON));
    return open && !elsewhere && accept.quality(JSON) > 0 ? JSON : choice.mediaType();
  }

  private static Acceptable usual(List<Content> offered) {
    Content content =
        offered.stream().filter(one -> one.mediaType().isJson()).findFirst().orElse(offered.get(0));
    return of(content, content.mediaType());
  }

  private static Acceptable of(Content content, MediaType chosen) {
    if (chosen.isRange()) {
      return new Acceptable(content, within(chosen));
    }
    boolean same = chosen.equals(content.mediaType());
    return new Acceptable(content, same ? content.name() : chosen.toString());
  }

  /** A type that lies in a range. */
  static String within(MediaType range) {
    return switch (range.type()) {
      case "text" -> "text/plain";
      case "image" -> "image/png";
      case "*", "application" -> "application/json";
      default -> range.type() + "/octet-stream";
    };
  }
}
