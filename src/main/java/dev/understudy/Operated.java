package dev.understudy;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Fault;
import dev.understudy.control.Controlled;
import dev.understudy.fixtures.Saving;
import dev.understudy.sandbox.Beginning;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.Sandboxes;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A server as the control plane has it in hand. */
record Operated(Premises premises, Sandboxes sandboxes, URI url) implements Controlled {

  @Override
  public Catalog catalog() {
    return premises.contracts().catalog();
  }

  @Override
  public List<Fault> findings() {
    return premises.contracts().findings();
  }

  @Override
  public String version() {
    String version = Understudy.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  @Override
  public Beginning beginning() {
    return premises.beginning();
  }

  @Override
  public List<String> scenarios() {
    return premises.beginnings().names();
  }

  @Override
  public Optional<Told> scenario(String name) {
    return premises.beginnings().named(name);
  }

  @Override
  public Saving save(String name, String description, Sandbox sandbox) {
    return premises.beginnings().save(name, description, sandbox);
  }
}
