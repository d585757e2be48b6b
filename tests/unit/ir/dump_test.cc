// SPDX-License-Identifier: Apache-2.0
#include "ir/dump.h"

#include <gtest/gtest.h>

#include "support/builders.h"

namespace dagc::ir {
namespace {

using test::WorkflowBuilder;

TEST(DumpTest, SaysOnlyWhatIsThere) {
  WorkflowBuilder flow("daily-report");
  flow.AddStep("report");
  EXPECT_EQ(DumpWorkflow(flow.Finish()),
            "workflow daily-report\n"
            "  task report\n"
            "  template report\n"
            "    stack \"container\"\n"
            "    image \"docker.io/library/alpine:3.20\"\n"
            "    command \"sh\"\n");
}

TEST(DumpTest, ShowsEveryFactOfAWorkflow) {
  WorkflowBuilder flow("nightly");
  Workflow& workflow = flow.workflow();
  workflow.title = flow.Text("A \"title\"\nof two lines\x01");
  workflow.description = flow.Text("");
  workflow.owner = flow.Text("jo");
  workflow.dataos.make().layer = flow.Text("user");
  workflow.dataos.make().tenant = flow.Text("t");
  workflow.dataos.make().workspace = flow.Text("w");
  workflow.tags = flow.Texts({"a", "b c"});
  workflow.trigger = Trigger::kSchedule;
  Schedule& schedule = flow.AddSchedule();
  schedule.timezone = flow.Text("Europe/Rome");
  schedule.end_on = flow.Text("2030-01-01T00:00:00+01:00");
  schedule.concurrency_policy = flow.Text("Forbid");
  schedule.zone = "Europe/Rome";
  schedule.concurrency = Concurrency::kForbid;
  schedule.end = 1'893'452'400;
  workflow.prerequisites.push_back({flow.Text("lake"), {}});
  workflow.waits.push_back({flow.Text("lake"), "apps/v1", "Deployment", "lake", "data", "status.ready=True", "", 3600});
  workflow.dataos.make().volumes.push_back({flow.Text("shared"), flow.Text("/work"), true, {}});
  workflow.defaults.service_account = flow.Text("runner");
  workflow.defaults.executor_service_account = flow.Text("executor");
  workflow.defaults.parallelism = flow.Int(4);
  workflow.defaults.pod_labels = flow.Map({{"team", flow.String("a")}, {"none", flow.Map({})}});
  workflow.defaults.image_pull_secrets = flow.List({flow.String("pull"), flow.List({})});
  workflow.defaults.suspend = Value::Bool(false);
  workflow.templates.clear();
  EXPECT_EQ(DumpWorkflow(flow.Finish()),
            "workflow nightly\n"
            "  trigger schedule\n"
            "  title \"A \\\"title\\\"\\nof two lines\\u0001\"\n"
            "  description \"\"\n"
            "  owner \"jo\"\n"
            "  layer \"user\"\n"
            "  tenant \"t\"\n"
            "  workspace \"w\"\n"
            "  tags \"a\" \"b c\"\n"
            "  schedule\n"
            "    crons \"0 2 * * *\"\n"
            "    timezone \"Europe/Rome\"\n"
            "    endOn \"2030-01-01T00:00:00+01:00\"\n"
            "    concurrencyPolicy \"Forbid\"\n"
            "    expression 0 2 * * *\n"
            "    zone Europe/Rome\n"
            "    concurrency forbid\n"
            "    end 2029-12-31T23:00:00Z\n"
            "  prerequisite \"lake\"\n"
            "  wait for \"lake\" apps/v1 Deployment name \"lake\" namespace \"data\" success \"status.ready=True\" "
            "seconds 3600\n"
            "  volume \"shared\" at \"/work\" readOnly\n"
            "  serviceAccount runner\n"
            "  executorServiceAccount executor\n"
            "  parallelism 4\n"
            "  imagePullSecrets [\"pull\", []]\n"
            "  podLabels {\"team\": \"a\", \"none\": {}}\n"
            "  suspend false\n");
}

TEST(DumpTest, ShowsEveryFactOfAStep) {
  WorkflowBuilder flow("f");
  flow.AddStep("first");
  Template& step = flow.AddStep("second", {"first", "nobody"});
  step.dataos.make().title = flow.Text("Second");
  step.dataos.make().compute = flow.Text("gpu");
  step.placement.make().node_selector = flow.Map({{"pool", flow.String("gpu")}});
  step.placement.make().tolerations = flow.List({flow.Map({{"key", flow.String("gpu")}})});
  step.placement.make().runtime_class = flow.Text("gvisor");
  step.placement.make().priority_class = flow.Text("high");
  step.placement.make().scheduler = flow.Text("bin-packer");
  step.dataos.make().run_as_user = flow.Text("jo");
  step.dataos.make().has_run_as_apikey = true;
  step.service_account.make() = flow.Text("jo-account");
  step.dataos.make().log_level = flow.Text("DEBUG");
  step.timeout = flow.Text("1d");
  step.time_limit = {"24h", 86'400'000'000'000};
  step.make_container().resources.make().requests = {{flow.Text("cpu"), flow.Text("1")},
                                                     {flow.Text("memory"), flow.Text("1Gi")}};
  step.make_container().resources.make().limits = {{flow.Text("cpu"), flow.Text("2")}};
  flow.AddMount(step, "shared", "/work", true);
  Retry& retry = step.retry.make();
  retry.count = flow.Text("2");
  retry.duration = flow.Text("30s");
  retry.retries = 2;
  retry.pause = {"30s", 30'000'000'000};
  step.make_container().arguments = flow.Texts({"-c", "date"});
  flow.AddEnv(step, "MODE", "full");
  flow.AddEnv(step, "EMPTY", "");
  const std::string dump = DumpWorkflow(flow.Finish());
  EXPECT_EQ(dump.substr(dump.find("  task second"), dump.find("  template first") - dump.find("  task second")),
            "  task second\n"
            "    depends first nobody?\n");
  EXPECT_EQ(dump.substr(dump.find("  template second")),
            "  template second\n"
            "    title \"Second\"\n"
            "    stack \"container\"\n"
            "    compute \"gpu\"\n"
            "    nodeSelector {\"pool\": \"gpu\"}\n"
            "    tolerations [{\"key\": \"gpu\"}]\n"
            "    runtimeClass gvisor\n"
            "    priorityClass high\n"
            "    scheduler bin-packer\n"
            "    runAsUser \"jo\"\n"
            "    runAsApikey\n"
            "    account jo-account\n"
            "    logLevel \"DEBUG\"\n"
            "    timeout \"1d\"\n"
            "    timeLimit 24h\n"
            "    requests cpu \"1\" memory \"1Gi\"\n"
            "    limits cpu \"2\"\n"
            "    volume \"shared\" at \"/work\" readOnly\n"
            "    mount claim \"shared\" at \"/work\" readOnly\n"
            "    retry count \"2\" duration \"30s\" -> 2 after failure pause \"30s\"\n"
            "    image \"docker.io/library/alpine:3.20\"\n"
            "    command \"sh\"\n"
            "    arguments \"-c\" \"date\"\n"
            "    env MODE \"full\"\n"
            "    env EMPTY\n");
}

TEST(DumpTest, ShowsWhatProjectionsComeTo) {
  WorkflowBuilder flow("daily");
  Template& step = flow.AddStep("load");
  flow.AddVariable(step, "URL", {flow.Known("pg://"), flow.Secret("pg", "user"), flow.RunTime("workflow.uid")});
  step.projected.make().variables.back().from.scope = Scope::kWorkflow;
  flow.AddArgument(step, {});
  flow.AddFile(step, "/etc/dataos/secret", "sub/key", {flow.Secret("made", "E0")});
  step.projected.make().files.back().from.scope = Scope::kStack;
  ExternalSecret& external = flow.workflow().external_secret;
  external.name = "made";
  external.values = {{"E0", "{{ .s0 | upper }}"}};
  external.data = {{"s0", "store/pg", "user"}};
  external.api_version = flow.Text("external-secrets.io/v1");
  external.store_name = flow.Text("vault");
  external.store_kind = flow.Text("SecretStore");
  external.refresh_interval = flow.Text("1h");
  EXPECT_EQ(DumpWorkflow(flow.Finish()),
            "workflow daily\n"
            "  externalSecret made\n"
            "    apiVersion external-secrets.io/v1\n"
            "    store vault\n"
            "    storeKind SecretStore\n"
            "    refreshInterval 1h\n"
            "    data s0 \"store/pg\" property \"user\"\n"
            "    value E0 \"{{ .s0 | upper }}\"\n"
            "  task load\n"
            "  template load\n"
            "    stack \"container\"\n"
            "    image \"docker.io/library/alpine:3.20\"\n"
            "    command \"sh\"\n"
            "    projected variable from workflow named \"URL\" = \"pg://\" + secret \"pg\" \"user\" + run "
            "\"workflow.uid\"\n"
            "    projected argument from step = \"\"\n"
            "    projected file from stack in \"/etc/dataos/secret\" named \"sub/key\" = secret \"made\" \"E0\"\n");
}

}  // namespace
}  // namespace dagc::ir
