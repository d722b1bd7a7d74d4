package dev.understudy.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Loads a contract, and watches all of its files from then on, on a thread of its own: it tells
 * what each save makes of it.
 */
public final class ContractWatcher implements AutoCloseable {
  private final Loaded loaded;
  private final FileWatcher<Map<Path, Fingerprint>> watcher;

  /**
   * Loads, and watches from then on; no save is missed in between.
   *
   * @throws FaultyFiles if the file cannot be read, or is not OpenAPI 3
   */
  public ContractWatcher(Path file, LoadOptions options, Listener listener) {
    this(file, options, listener, () -> file.getFileSystem().newWatchService());
  }

  ContractWatcher(Path file, LoadOptions options, Listener listener, FileWatcher.Source source) {
    ContractLoader.Reading first = ContractLoader.read(file, options);
    this.loaded = first.loaded();
    ContractFiles watched = new ContractFiles(file, options, listener, first.files());
    this.watcher = new FileWatcher<>(file.toString(), watched, first.files(), source);
  }

  /** What comes of watching; called on the watcher's thread, one call after the other. */
  public interface Listener {
    /** The files were changed and make a contract, in which there may be errors. */
    void onChange(Loaded loaded);

    /**
     * One of the files was changed and cannot be read, or is not OpenAPI any more; what was good
     * before is better kept.
     */
    void onFault(List<Fault> faults);

    /**
     * Changes will be seen after a second instead of at once; told once at most.
     *
     * @param why as the system put it
     */
    default void onPolling(String why) {}
  }

  /** What was loaded at first. */
  public Loaded loaded() {
    return loaded;
  }

  /** Stops watching; a call that is under way ends by itself, and no other follows. */
  @Override
  public void close() {
    watcher.close();
  }

  private static final class ContractFiles implements FileWatcher.Watched<Map<Path, Fingerprint>> {
    private final Path file;
    private final LoadOptions options;
    private final Listener listener;
    private Map<Path, Fingerprint> known;

    ContractFiles(Path file, LoadOptions options, Listener listener, Map<Path, Fingerprint> known) {
      this.file = file;
      this.options = options;
      this.listener = listener;
      this.known = known;
    }

    @Override
    public Set<Path> folders() {
      Set<Path> folders = new TreeSet<>();
      for (Path one : known.keySet()) {
        Path folder = one.getParent();
        if (folder != null) {
          folders.add(folder);
        }
      }
      return folders;
    }

    @Override
    public Object stamp() {
      return known.keySet().stream().map(ContractFiles::stamp).toList();
    }

    private static String stamp(Path file) {
      try {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        return seen.size() + "|" + seen.lastModifiedTime() + "|" + seen.fileKey();
      } catch (IOException e) {
        return e.getClass().getName();
      }
    }

    @Override
    public Map<Path, Fingerprint> content() {
      Map<Path, Fingerprint> content = new TreeMap<>();
      known.keySet().forEach(one -> content.put(one, Fingerprint.of(one)));
      return content;
    }

    // A file that cannot be read now may still refer to those that it referred to before.
    @Override
    public Map<Path, Fingerprint> changed(Map<Path, Fingerprint> content) {
      ContractLoader.Reading reading;
      try {
        reading = ContractLoader.read(file, options);
      } catch (FaultyFiles e) {
        listener.onFault(e.faults());
        return content;
      }
      if (reading.broken().isEmpty()) {
        known = reading.files();
        listener.onChange(reading.loaded());
        return reading.files();
      }
      known = union(content, reading.files());
      listener.onFault(reading.broken());
      return known;
    }

    private static Map<Path, Fingerprint> union(
        Map<Path, Fingerprint> before, Map<Path, Fingerprint> now) {
      Map<Path, Fingerprint> all = new TreeMap<>(before);
      all.putAll(now);
      return all;
    }

    @Override
    public void polling(String why) {
      listener.onPolling(why);
    }
  }
}
