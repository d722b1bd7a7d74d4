package dev.understudy.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources against the test's class path and keeps what the compiler says. */
record Compilation(List<String> messages) {

  static Compilation of(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-d",
            Files.createDirectories(classes).toString(),
            "-proc:none",
            "-Xlint:all,-classfile,-processing,-options",
            "-classpath",
            System.getProperty("java.class.path"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      compiler
          .getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return new Compilation(
        diagnostics.getDiagnostics().stream()
            .filter(found -> found.getKind() != Diagnostic.Kind.NOTE)
            .filter(found -> found.getSource() != null)
            .map(found -> found.getMessage(Locale.ENGLISH))
            .toList());
  }
}
