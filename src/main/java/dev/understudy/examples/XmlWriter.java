package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.schema.Addresses;
import dev.understudy.schema.Schema;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a value as XML, by the {@code xml} hints of its schema (OpenAPI 3.1.1 §4.8.26). */
final class XmlWriter {
  private static final int LONGEST_CHAIN = 32;
  private static final String ROOT = "root";

  private final XMLStreamWriter out;

  private XmlWriter(XMLStreamWriter out) {
    this.out = out;
  }

  /** The document; without a schema, members are elements of their names. */
  static String write(JsonNode value, @Nullable Schema schema) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument();
      Part part = schema == null ? Part.NONE : Part.of(schema, schema.source(), called(schema));
      new XmlWriter(out).element(part.name(ROOT), value, part);
      out.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a value that cannot be written as XML", e);
    }
    return text.toString();
  }

  // What stands at a place of its own has a name, which is what its element is called.
  private static String called(Schema schema) {
    String location = schema.location();
    return location.contains("#/components/schemas/")
        ? location.substring(location.lastIndexOf('/') + 1)
        : ROOT;
  }

  /** A schema with what its reference is called, all references followed. */
  private record Part(@Nullable Schema owner, JsonNode node, String called) {
    static final Part NONE = new Part(null, MissingNode.getInstance(), "");

    static Part of(Schema owner, JsonNode node, String called) {
      Part part = new Part(owner, node, called);
      for (int i = 0; i < LONGEST_CHAIN && part.owner != null; i++) {
        String reference = part.node.path("$ref").asText("");
        if (reference.isEmpty()) {
          return part;
        }
        Schema target = part.owner.follow(reference);
        String name = Addresses.name(reference);
        part = new Part(target, target.source(), name);
      }
      return part;
    }

    JsonNode xml() {
      return node.path("xml");
    }

    /** The element's name: the hint, the reference's last part, or that. */
    String name(String otherwise) {
      String hint = xml().path("name").asText("");
      String fallback = called.isEmpty() ? otherwise : called;
      return valid(hint.isEmpty() ? fallback : hint);
    }

    /** The name of a member's element, whose own schema's reference does not matter. */
    String memberName(String member) {
      String hint = xml().path("name").asText("");
      return valid(hint.isEmpty() ? member : hint);
    }

    Part member(String name) {
      JsonNode here = node.path("properties").path(name);
      if (owner != null && !here.isMissingNode()) {
        return of(owner, here, "");
      }
      for (Part branch : branches()) {
        Part found = branch.member(name);
        if (!found.node.isMissingNode()) {
          return found;
        }
      }
      return NONE;
    }

    Part items() {
      JsonNode items = node.path("items");
      return owner == null || items.isMissingNode() ? NONE : of(owner, items, "");
    }

    private List<Part> branches() {
      List<Part> branches = new ArrayList<>();
      for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
        for (JsonNode branch : node.path(keyword)) {
          if (owner != null) {
            branches.add(of(owner, branch, ""));
          }
        }
      }
      return branches;
    }

    private static String valid(String name) {
      String clean = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
      return clean.isEmpty() || !Character.isLetter(clean.charAt(0)) ? "_" + clean : clean;
    }
  }

  private void element(String name, JsonNode value, Part part) throws XMLStreamException {
    start(name, part);
    if (value.isObject()) {
      object(value, part);
    } else if (value.isArray()) {
      Part items = part.items();
      for (JsonNode item : value) {
        element(items.memberName(items.called().isEmpty() ? name : items.called()), item, items);
      }
    } else if (!value.isNull()) {
      out.writeCharacters(value.asText());
    }
    out.writeEndElement();
  }

  private void start(String name, Part part) throws XMLStreamException {
    String namespace = part.xml().path("namespace").asText("");
    String prefix = part.xml().path("prefix").asText("");
    if (namespace.isEmpty()) {
      out.writeStartElement(name);
    } else if (prefix.isEmpty()) {
      out.writeStartElement(name);
      out.writeDefaultNamespace(namespace);
    } else {
      out.writeStartElement(prefix, name, namespace);
      out.writeNamespace(prefix, namespace);
    }
  }

  private void object(JsonNode value, Part part) throws XMLStreamException {
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      Part of = part.member(member.getKey());
      if (of.xml().path("attribute").asBoolean() && member.getValue().isValueNode()) {
        out.writeAttribute(of.memberName(member.getKey()), member.getValue().asText());
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      Part of = part.member(member.getKey());
      if (!of.xml().path("attribute").asBoolean()) {
        member(member.getKey(), member.getValue(), of);
      }
    }
  }

  // An array is its items one after the other, unless it is wrapped.
  private void member(String name, JsonNode value, Part part) throws XMLStreamException {
    if (!value.isArray()) {
      element(part.memberName(name), value, part);
      return;
    }
    boolean wrapped = part.xml().path("wrapped").asBoolean();
    String own = part.memberName(name);
    if (wrapped) {
      start(own, part);
    }
    Part items = part.items();
    for (JsonNode item : value) {
      element(items.memberName(own), item, items);
    }
    if (wrapped) {
      out.writeEndElement();
    }
  }
}
