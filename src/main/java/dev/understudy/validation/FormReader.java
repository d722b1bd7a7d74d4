package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Encoding;
import dev.understudy.contract.Shape;
import dev.understudy.exchange.Finding;
import dev.understudy.schema.Pointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a form as an object: first the members that the schema speaks of, each as its encoding says
 * (OpenAPI 3.1.1 §4.8.15), then all others.
 */
final class FormReader {
  private final Shape shape;
  private final Map<String, Encoding> encoding;
  private final List<FormSource.Member> known = new ArrayList<>();

  FormReader(Content content, Shape shape) {
    this.shape = shape;
    this.encoding = content.encoding();
    Set<String> names = new LinkedHashSet<>(shape.members());
    names.addAll(encoding.keySet());
    for (String name : names) {
      Set<String> others = new HashSet<>(names);
      others.remove(name);
      known.add(member(name, others));
    }
  }

  private FormSource.Member member(String name, Set<String> others) {
    return new FormSource.Member(
        name, shape.member(name), Optional.ofNullable(encoding.get(name)), others);
  }

  /** The form as an object; what cannot be read is not in there, but among the findings. */
  ObjectNode read(FormSource source, Reading reading, List<Finding> findings) throws Refused {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    for (FormSource.Member member : known) {
      read(source, member, reading, form, findings);
    }
    for (String name : source.left()) {
      if (!form.has(name)) {
        read(source, member(name, Set.of()), reading, form, findings);
      }
    }
    return form;
  }

  private static void read(
      FormSource source,
      FormSource.Member member,
      Reading reading,
      ObjectNode form,
      List<Finding> findings)
      throws Refused {
    try {
      JsonNode value = source.read(member, reading);
      if (value != null) {
        form.set(member.name(), value);
      }
    } catch (Misread e) {
      String pointer = Pointers.join("", member.name()) + e.pointer();
      findings.add(new Finding(Finding.In.BODY, pointer, e.keyword(), e.sentence()));
    }
  }
}
