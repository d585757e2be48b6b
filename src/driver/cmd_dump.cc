// SPDX-License-Identifier: Apache-2.0
// dagc dump PHASE FILE: what a phase of the compilation saw. Events stand in the notation of the YAML test suite, so
// that anyone can repeat it with dagc.
#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "diag/collecting_sink.h"
#include "document/dump.h"
#include "document/load.h"
#include "document/redact.h"
#include "document/unread_text.h"
#include "driver/commands.h"
#include "driver/reporter.h"
#include "driver/session.h"
#include "driver/single_file.h"
#include "ir/dump.h"
#include "yaml/event_text.h"
#include "yaml/reader.h"

namespace dagc::driver {
namespace {

constexpr std::array<std::string_view, 3> kPhases = {"events", "document", "ir"};

// What the two phases that read text know of a file.
struct Reading {
  Reading(const Options& options, Io& io) : session(options, {true, true, {}}, io) {
    Input input = InputOf(options.arguments[1]);
    input.claimed = true;
    if (!session.MayRead(input, sink)) return;
    session.AddInputs({std::move(input)});
    for (Diagnostic& finding : session.TakeSetupFindings()) sink.Add(std::move(finding));
    read = session.ReadText(0, sink);
    file = session.FileOf(0);
    load = session.ProfileOf(0).settings.load;
  }

  std::string_view Text() const { return session.sources().Text(file); }

  Session session;
  CollectingSink sink;
  FileId file;
  LoadOptions load;
  bool read = false;
};

// The documents without secrets.
LoadedFile Load(Reading& reading, Masking& masking) {
  const std::string_view text = reading.Text();
  LoadedFile loaded = LoadDocuments(reading.file, text, reading.load, reading.sink);
  std::vector<Span> secrets;
  for (Document& document : loaded.documents) {
    if (RedactSecrets(document, loaded.arena, secrets)) {
      secrets.insert(secrets.end(), loaded.comments.begin(), loaded.comments.end());
    }
  }
  for (const Span& secret : secrets) masking.Hide(secret);
  if (!loaded.readable && !MayShowUnread(text)) masking.ShowOnlyKeys(reading.file);
  return loaded;
}

ExitCode Finish(Reading& reading, Reporter& reporter) {
  TellByFile(reading.sink.TakeSorted(), reporter);
  return reporter.Finish();
}

// The events with `***` in the place of what may not be shown.
class HidingPrinter : public yaml::EventHandler {
 public:
  HidingPrinter(FileId file, const Masking& masking, std::string& out)
      : file_(file), masking_(masking), has_secrets_(masking.HasSecrets(file)), printer_(out) {}

  void OnEvent(const yaml::Event& event) override {
    yaml::Event shown = event;
    const Span span{file_, event.begin, event.end};
    if (event.kind == yaml::EventKind::kScalar && IsHidden(span)) shown.text = kRedacted;
    if (has_secrets_) {  // a password may begin with `!`, `&` or `*`
      shown.tag = shown.anchor = {};
      if (event.kind == yaml::EventKind::kAlias) shown.text = kRedacted;
    }
    printer_.OnEvent(shown);
    previous_ = span;
  }
  void OnComment(std::uint32_t, std::uint32_t) override {}

 private:
  // A value that is missing behind its tag is hidden at its key.
  bool IsHidden(Span span) const { return masking_.IsHidden(span.begin == span.end ? previous_ : span); }

  const FileId file_;
  const Masking& masking_;
  Span previous_;           // of the event before
  const bool has_secrets_;  // some of the file is hidden
  yaml::EventPrinter printer_;
};

ExitCode DumpEvents(const Options& options, Io& io) {
  Reading reading(options, io);
  Masking masking = reading.session.masking();
  Reporter reporter(reading.session.run(), reading.session.sources(), masking, Reporter::Stream::kErr, io);
  if (reading.read) {
    Load(reading, masking);
    reading.sink.TakeSorted();  // the reader says again what concerns it
    std::string shown;
    HidingPrinter printer(reading.file, masking, shown);
    Arena arena;
    yaml::Read(reading.file, reading.Text(), {reading.load.strict_yaml, reading.load.limits}, arena, printer,
               reading.sink);
    io.out << shown;
  }
  return Finish(reading, reporter);
}

ExitCode DumpDocuments(const Options& options, Io& io) {
  Reading reading(options, io);
  Masking masking = reading.session.masking();
  Reporter reporter(reading.session.run(), reading.session.sources(), masking, Reporter::Stream::kErr, io);
  if (reading.read) {
    const LoadedFile loaded = Load(reading, masking);
    for (const Document& document : loaded.documents) {
      io.out << DumpDocument(document, reading.session.sources());
    }
  }
  return Finish(reading, reporter);
}

}  // namespace

std::vector<std::string_view> DumpWords() { return {kPhases.begin(), kPhases.end()}; }

ExitCode RunDump(const Options& options, Io& io) {
  const std::string& phase = options.arguments.front();
  if (phase == "events") return DumpEvents(options, io);
  if (phase == "document") return DumpDocuments(options, io);
  FileView view;
  view.show = [&](const ir::Workflow& workflow, const SourceMap&, const CompileSettings&) {
    io.out << ir::DumpWorkflow(workflow);
  };
  return ShowWorkflows(options, options.arguments[1], view, io);
}

}  // namespace dagc::driver
