package dev.understudy.journal;

import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Example;
import dev.understudy.contract.ExampleCheck;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Responses;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Preferences;
import dev.understudy.exchange.Reply;
import dev.understudy.journal.Explanation.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which answers an operation declares and why it is this one, and which examples it is not. */
final class AnswerLines {
  private static final int MOST_EXAMPLES = 5;

  private final Responses responses;
  private final Reply reply;
  private final List<Line> lines = new ArrayList<>();

  private AnswerLines(Operation operation, Reply reply) {
    this.responses = operation.responses();
    this.reply = reply;
  }

  static List<Line> of(Operation operation, Exchange exchange) {
    AnswerLines answer = new AnswerLines(operation, exchange.reply());
    answer.statuses();
    // What a handler answers, and what a refusal says, is no choice among examples.
    Origin origin = exchange.reply().origin();
    if (!origin.text().isEmpty() && origin.refusal().isEmpty()) {
      answer.content().ifPresent(answer::examples);
    }
    return answer.lines;
  }

  private void statuses() {
    String declared =
        responses.all().stream().map(DeclaredResponse::status).collect(Collectors.joining(", "));
    String all = declared.isEmpty() ? "nothing" : declared;
    lines.add(new Line("declared", all + "; " + reply.status() + " " + why() + under()));
  }

  private String why() {
    if (reply.header(Preferences.APPLIED).orElse("").contains("code=")) {
      return "was preferred";
    }
    if (reply.origin().refusal().isPresent()) {
      return "as the call is refused";
    }
    if (reply.status() != responses.usual()) {
      return "is what its handler says";
    }
    boolean success = reply.status() / 100 == 2;
    return success ? "is the lowest of success" : "is the lowest, as none is of success";
  }

  private String under() {
    Optional<String> key = responses.of(reply.status()).map(DeclaredResponse::status);
    if (key.isEmpty()) {
      return ", and is not declared";
    }
    return responses.isExact(reply.status()) ? "" : ", which " + key.get() + " stands for";
  }

  private Optional<Content> content() {
    Optional<DeclaredResponse> response = responses.of(reply.status());
    Optional<MediaType> type = reply.header("Content-Type").flatMap(MediaType::parse);
    return response.isEmpty() || type.isEmpty()
        ? Optional.empty()
        : Content.of(type.get(), response.get().content());
  }

  private void examples(Content content) {
    List<Line> passed = new ArrayList<>();
    for (Example example : content.examples()) {
      if (!reply.origin().isExample(example.name())) {
        passed.add(new Line("not", named(example) + ", " + why(content, example)));
      }
    }
    lines.addAll(passed.subList(0, Math.min(MOST_EXAMPLES, passed.size())));
    if (passed.size() > MOST_EXAMPLES) {
      lines.add(new Line("", (passed.size() - MOST_EXAMPLES) + " examples more"));
    }
  }

  private static String named(Example example) {
    return example.name().isEmpty() ? "the example" : "example '" + example.name() + "'";
  }

  private String why(Content content, Example example) {
    Optional<String> refusal = ExampleCheck.refusal(content, example);
    if (refusal.isPresent()) {
      return "which its schema refuses: " + refusal.get();
    }
    if (reply.header(Preferences.APPLIED).orElse("").contains("example=")) {
      return "as another one was preferred";
    }
    if (reply.origin().isMade()) {
      return "as data that is made was preferred";
    }
    return "as the other one fits or comes first; Prefer: example= has it";
  }
}
