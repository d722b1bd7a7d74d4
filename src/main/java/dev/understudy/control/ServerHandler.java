package dev.understudy.control;

import dev.understudy.api.Caller;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Operation;
import dev.understudy.control.api.Contract;
import dev.understudy.control.api.ContractList;
import dev.understudy.control.api.Health;
import dev.understudy.control.api.ServerApi;
import io.vertx.core.Future;
import java.util.List;

/** Tells what runs. */
record ServerHandler(Desk desk) implements ServerApi {

  @Override
  public Future<GetHealthResponse> getHealth(Caller caller) {
    Controlled controlled = desk.controlled();
    return Future.succeededFuture(
        GetHealthResponse.Status200.of(
            Health.builder()
                .status("running")
                .version(controlled.version())
                .url(controlled.url().toString())
                .build()));
  }

  @Override
  public Future<ListContractsResponse> listContracts(Caller caller) {
    List<Contract> contracts =
        desk.controlled().catalog().contracts().stream().map(ServerHandler::view).toList();
    List<String> findings = desk.controlled().findings().stream().map(Fault::toString).toList();
    return Future.succeededFuture(
        ListContractsResponse.Status200.of(
            ContractList.builder().contracts(contracts).findings(findings).build()));
  }

  private static Contract view(dev.understudy.contract.Contract contract) {
    return Contract.builder()
        .title(contract.title())
        .version(contract.version())
        .operations(contract.operations().stream().map(Operation::id).toList())
        .build();
  }
}
