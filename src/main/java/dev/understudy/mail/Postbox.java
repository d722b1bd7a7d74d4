package dev.understudy.mail;

import dev.understudy.organizations.Message;
import dev.understudy.organizations.MessageId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where one world's letters are thrown in, and how far each has come. It costs next to nothing
 * until a letter comes, so that every sandbox may have its own.
 */
public final class Postbox implements Consumer<Message> {
  private static final int REMEMBERED = 1_000;

  private final Postman postman;
  // the latest thousand; made with the first one
  private @Nullable Map<MessageId, Progress> progress;

  /** A box that this postman empties. */
  public Postbox(Postman postman) {
    this.postman = Objects.requireNonNull(postman, "postman");
  }

  /** Takes a letter, and returns at once. */
  @Override
  public void accept(Message letter) {
    note(letter.id(), Progress.WAITING);
    postman.take(new Parcel(letter, postman.serial(), this, Progress.WAITING));
  }

  /** How far that letter has come; nothing where it was never thrown in, or long ago. */
  public synchronized Optional<Progress> progress(MessageId letter) {
    return progress == null ? Optional.empty() : Optional.ofNullable(progress.get(letter));
  }

  synchronized void note(MessageId letter, Progress now) {
    Map<MessageId, Progress> all = progress;
    if (all == null) {
      all = new LinkedHashMap<>();
      progress = all;
    }
    all.put(letter, now);
    if (all.size() > REMEMBERED) {
      all.remove(all.keySet().iterator().next());
    }
  }

  /**
   * A letter on its way, and who wants to know of it.
   *
   * @param serial tells it from every other, also from one of another world with the same id
   */
  record Parcel(Message letter, String serial, Postbox from, Progress progress) {
    Parcel at(Progress now) {
      from.note(letter.id(), now);
      return new Parcel(letter, serial, from, now);
    }
  }
}
