package dev.understudy.organizations;

import java.util.List;
import java.util.function.Function;

/** What came of a decision: a value and what to save, or a refusal that saves nothing. */
public sealed interface Outcome<T> {

  /** What one of the two functions makes of it. */
  <R> R fold(Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused);

  /** What the decision saves, in order; a later one may lean on an earlier one. */
  List<Entity> saved();

  /** A decision that saves nothing but has something to say. */
  static <T> Outcome<T> of(T value) {
    return new Done<>(value, List.of());
  }

  /** It was done. */
  record Done<T>(T value, List<Entity> saved) implements Outcome<T> {
    public Done {
      saved = List.copyOf(saved);
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused) {
      return done.apply(value);
    }
  }

  /** It was refused. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {
    @Override
    public List<Entity> saved() {
      return List.of();
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused) {
      return refused.apply(refusal);
    }
  }
}
