package dev.understudy.control;

import dev.understudy.api.Caller;
import dev.understudy.contract.Contract;
import dev.understudy.control.api.Fault;
import dev.understudy.control.api.FaultList;
import dev.understudy.control.api.FaultsApi;
import dev.understudy.control.api.NewFault;
import dev.understudy.control.api.Preset;
import dev.understudy.control.api.PresetList;
import dev.understudy.controls.Effect;
import dev.understudy.controls.FaultRule;
import dev.understudy.controls.Faults;
import dev.understudy.controls.Frequency;
import dev.understudy.controls.Presets;
import dev.understudy.controls.RuleCheck;
import dev.understudy.controls.Scope;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;

/** Sets what goes wrong, and takes it away. */
record FaultsHandler(Desk desk) implements FaultsApi {

  @Override
  public Future<ListFaultsResponse> listFaults(Caller caller, String id) {
    List<Fault> all = faults(id).all().stream().map(FaultsHandler::view).toList();
    return Future.succeededFuture(
        ListFaultsResponse.Status200.of(FaultList.builder().faults(all).build()));
  }

  @Override
  public Future<AddFaultsResponse> addFaults(Caller caller, String id, NewFault wanted) {
    Faults faults = faults(id);
    List<Contract> contracts = desk.controlled().catalog().contracts();
    List<FaultRule> rules = rules(wanted);
    rules.forEach(rule -> RuleCheck.obstacle(rule, contracts).ifPresent(FaultsHandler::refuse));
    List<String> ids = add(faults, rules);
    List<Fault> added =
        faults.all().stream().filter(it -> ids.contains(it.id())).map(FaultsHandler::view).toList();
    return Future.succeededFuture(
        AddFaultsResponse.Status201.of(FaultList.builder().faults(added).build()));
  }

  private static List<String> add(Faults faults, List<FaultRule> rules) {
    try {
      return rules.stream().map(faults::add).toList();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Refused.unacceptable(String.valueOf(e.getMessage()));
    }
  }

  private static void refuse(String obstacle) {
    throw Refused.unacceptable(obstacle);
  }

  private static List<FaultRule> rules(NewFault wanted) {
    if ((wanted.preset() == null) == (wanted.effect() == null)) {
      throw Refused.unacceptable("say one of effect and preset");
    }
    try {
      return wanted.preset() == null ? List.of(rule(wanted)) : Presets.named(wanted.preset());
    } catch (IllegalArgumentException e) {
      throw Refused.unacceptable(String.valueOf(e.getMessage()));
    }
  }

  // By the text that the command line takes, so that there is one reading of both.
  private static FaultRule rule(NewFault wanted) {
    if (wanted.operationId() != null && wanted.path() != null) {
      throw Refused.unacceptable("say one of operation_id and path");
    }
    StringBuilder text = new StringBuilder();
    String scope = wanted.operationId() != null ? wanted.operationId() : wanted.path();
    if (scope != null) {
      text.append(scope).append(':');
    }
    text.append(wanted.effect());
    if (wanted.skip() != null) {
      text.append(",skip=").append(wanted.skip());
    }
    if (wanted.times() != null) {
      text.append(",times=").append(wanted.times());
    }
    if (wanted.rate() != null) {
      text.append(",rate=").append(wanted.rate().toPlainString());
    }
    return FaultRule.parse(text.toString());
  }

  @Override
  public Future<ClearFaultsResponse> clearFaults(Caller caller, String id) {
    faults(id).clear();
    return Future.succeededFuture(new ClearFaultsResponse.Status204());
  }

  @Override
  public Future<RemoveFaultResponse> removeFault(Caller caller, String id, String fault) {
    if (!faults(id).remove(fault)) {
      throw Refused.notFound("unknown-fault", "there is no fault '" + fault + "'");
    }
    return Future.succeededFuture(new RemoveFaultResponse.Status204());
  }

  @Override
  public Future<ListPresetsResponse> listPresets(Caller caller) {
    List<Preset> presets =
        Presets.names().stream()
            .map(
                name ->
                    Preset.builder()
                        .name(name)
                        .faults(Presets.named(name).stream().map(FaultRule::toString).toList())
                        .build())
            .toList();
    return Future.succeededFuture(
        ListPresetsResponse.Status200.of(PresetList.builder().presets(presets).build()));
  }

  private Faults faults(String id) {
    return desk.sandbox(id).own().faults();
  }

  private static Fault view(Faults.Standing standing) {
    FaultRule rule = standing.rule();
    Effect effect = rule.effect();
    Fault.Builder view =
        Fault.builder().id(standing.id()).effect(effect.toString()).struck(standing.struck());
    if (rule.scope() instanceof Scope.OfOperation operation) {
      view.operationId(operation.id());
    } else if (!(rule.scope() instanceof Scope.Any)) {
      view.path(rule.scope().toString());
    }
    if (rule.frequency() instanceof Frequency.Next next) {
      view.times(next.times()).skip(next.skip());
    } else if (rule.frequency() instanceof Frequency.Rate rate) {
      view.rate(BigDecimal.valueOf(rate.share()));
    }
    return view.build();
  }
}
