package dev.understudy.contract;

import java.util.function.Consumer;

/**
 * Reads the components that no operation uses, too: what is wrong with them disables nothing, and
 * is worth a warning.
 */
final class ComponentCheck {
  private final Cursor components;
  private final Findings findings;

  ComponentCheck(Cursor root, Findings findings) {
    this.components = root.member("components");
    this.findings = findings;
  }

  void check(
      SchemaLoader schemas,
      ParameterLoader parameters,
      ContentLoader contents,
      SecuritySchemes security) {
    each("schemas", member -> schemas.at(member.owner().member(member.name())));
    each("parameters", member -> parameters.parameter(member.value()));
    each("headers", member -> parameters.header(member.value(), member.name()));
    each("requestBodies", member -> contents.requestBody(member.value()));
    each("responses", member -> contents.response(member.value(), "default"));
    each("securitySchemes", member -> security.scheme(member.value(), member.name()));
    each("pathItems", member -> PathItem.of(member.owner().member(member.name()), findings));
    each("callbacks", Cursor.Member::value);
    each("examples", Cursor.Member::value);
    each("links", Cursor.Member::value);
  }

  private void each(String group, Consumer<Cursor.Member> read) {
    findings.unused(
        () -> {
          for (Cursor.Member member : components.member(group).declared()) {
            findings.unused(() -> read.accept(member));
          }
        });
  }
}
