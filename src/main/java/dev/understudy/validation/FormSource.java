package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Encoding;
import dev.understudy.contract.Shape;
import dev.understudy.contract.Style;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a form as they were sent, from which values are read. */
interface FormSource {

  /** The value of a member; none where it was not sent. What was read is from now on taken. */
  @Nullable JsonNode read(Member member, Reading reading) throws Misread, Refused;

  /** The names of what nobody has taken yet. */
  Collection<String> left();

  /**
   * A member as the contract has it.
   *
   * @param name its name
   * @param shape what it is read as
   * @param encoding how it is written, where the contract says so
   * @param others the names of the other members
   */
  record Member(String name, Shape shape, Optional<Encoding> encoding, Set<String> others) {

    Encoding written() {
      return encoding.orElse(Encoding.DEFAULT);
    }

    /** Whether it is written in a style, and not by a media type of its own. */
    boolean isStyled() {
      return encoding.isPresent() && encoding.get().contentTypes().isEmpty();
    }

    /** Whether it is written in one piece or with brackets, which only a style can say. */
    boolean isStyledOtherwise() {
      return isStyled() && (written().style() != Style.FORM || !written().explode());
    }

    /** Whether it is an object for certain, which is JSON where the contract says no more. */
    boolean isObject() {
      return shape.is(Shape.Kind.OBJECT) && !shape.hasScalar() && !shape.is(Shape.Kind.ARRAY);
    }

    PairsReader pairs() {
      return PairsReader.of(name, written(), shape, others);
    }
  }
}
