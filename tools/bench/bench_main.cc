// SPDX-License-Identifier: Apache-2.0
// dagc_bench [ROUNDS]: speed and memory as ratios, against yaml-cpp's bare scan of the same bytes in the same run.
// dagc_bench growth: the exponent of cost for every list and map of every schema; fails above 1.2.
// dagc_bench hostile: what inputs cost that other readers hang or choke on.
// dagc_bench manifest STEPS: prints the generated manifest.
// dagc_bench inputs FOLDER: writes all of what is generated.
// dagc_bench case NAME FOLDER: one measurement, as the others run it; also for callgrind.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/cases.h"
#include "bench/fresh_process.h"
#include "bench/growth.h"
#include "bench/inputs.h"
#include "support/hostile_inputs.h"

namespace dagc::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSteps = 10'000;
constexpr std::size_t kFiles = 2'000;
constexpr std::size_t kSmallSteps = 10;

// A folder with all inputs that is gone at the end.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "dagc-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) std::exit(2);
    path_ = pattern;
    // Not here: what this process has held counts into the peak of those that it starts.
    if (RunProgram({OwnPath(), "inputs", pattern}).exit_code != 0) std::exit(2);
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void WriteFile(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::vector<std::string> TextsIn(const fs::path& folder) {
  std::vector<fs::path> paths(fs::directory_iterator(folder), fs::directory_iterator{});
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const fs::path& path : paths) {
    std::string& text = texts.emplace_back(fs::file_size(path), '\0');
    std::ifstream(path, std::ios::binary).read(text.data(), static_cast<std::streamsize>(text.size()));
  }
  return texts;
}

// The program that is measured lies one folder up.
std::string Dagc() { return (fs::path(OwnPath()).parent_path().parent_path() / "dagc").string(); }

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

int RunCase(const std::string& name, const fs::path& folder) {
  const auto cases = Cases();
  const auto found = std::find_if(cases.begin(), cases.end(), [&](const Case& c) { return c.name == name; });
  if (found == cases.end()) return 2;
  std::vector<std::string> texts = TextsIn(folder);
  Stopwatch watch;
  const std::size_t bytes = found->run(texts, watch);
  std::printf("%.6f %.6f %zu\n", watch.CpuMs(), watch.GrownMegabytes(), bytes);
  return 0;
}

// One figure over all rounds.
struct Series {
  std::string what;
  double megabytes = 0;  // that the throughput is about
  std::vector<double> cpu_ms;
  std::vector<double> memory;  // megabytes
};

void MeasureCase(const Case& c, const fs::path& folder, Series& series) {
  const Run run = RunProgram({OwnPath(), "case", std::string(c.name), folder.string()});
  double cpu_ms = 0;
  double memory = 0;
  std::size_t bytes = 0;
  if (std::sscanf(run.out.c_str(), "%lf %lf %zu", &cpu_ms, &memory, &bytes) != 3) std::exit(2);
  series.what = c.what;
  series.megabytes = static_cast<double>(bytes) / 1e6;
  series.cpu_ms.push_back(cpu_ms);
  series.memory.push_back(memory);
}

void MeasureCompile(const fs::path& input, const fs::path& output, double megabytes, Series& series) {
  fs::remove(output);  // or the program would only compare
  const Run run = RunProgram({Dagc(), "compile", input.string(), "-o", output.string(), "--set",
                              "SHARED_VOLUME_ID=shared", "--allow-oversize", "--verify-output", "never", "-j", "1"});
  if (run.exit_code != 0 || !fs::exists(output)) {
    std::fprintf(stderr, "dagc compile ended with %d\n", run.exit_code);
    std::exit(2);
  }
  series.what = "dagc compile, the whole program";
  series.megabytes = megabytes;
  series.cpu_ms.push_back(run.cpu_ms);
  series.memory.push_back(run.peak_megabytes);
}

// Time as a share of the base's, taken round by round because the two ran one after the other.
double MedianShare(const Series& series, const Series& base) {
  std::vector<double> shares;
  shares.reserve(series.cpu_ms.size());
  for (std::size_t i = 0; i < series.cpu_ms.size(); ++i) shares.push_back(series.cpu_ms[i] / base.cpu_ms[i]);
  return Median(shares);
}

void Print(const Series& series, const Series& base, double input_megabytes) {
  const double cpu_ms = Median(series.cpu_ms);
  const double share = MedianShare(series, base);
  std::printf("  %-32s %9.2f ms %8.1f MB/s   %7.2f of the scan's time (%5.1f times as fast)   memory %5.2f x input\n",
              series.what.c_str(), cpu_ms, series.megabytes / cpu_ms * 1e3, share, 1 / share,
              Median(series.memory) / input_megabytes);
}

double MegabytesIn(const fs::path& folder) {
  double bytes = 0;
  for (const auto& entry : fs::directory_iterator(folder)) bytes += static_cast<double>(entry.file_size());
  return bytes / 1e6;
}

void MeasureFolder(const char* title, const fs::path& folder, bool whole_compile, int rounds, const fs::path& output) {
  const double megabytes = MegabytesIn(folder);
  std::vector<Series> series(Cases().size());
  Series compile;
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < series.size(); ++i) MeasureCase(Cases()[i], folder, series[i]);
    if (whole_compile) MeasureCompile(fs::directory_iterator(folder)->path(), output, megabytes, compile);
  }
  std::printf("%s, %.1f MB; medians of %d rounds\n", title, megabytes, rounds);
  for (const Series& row : series) Print(row, series[0], megabytes);
  if (whole_compile) Print(compile, series[0], megabytes);
}

void MeasureSmall(const fs::path& input, int rounds, const fs::path& output) {
  Series compile;
  for (int round = 0; round < 5 * rounds; ++round) MeasureCompile(input, output, 1, compile);
  std::printf("one manifest of %zu steps, from start to finish: %.2f ms, %.1f MB\n", kSmallSteps,
              Median(compile.cpu_ms), Median(compile.memory));
}

int WriteInputs(const fs::path& folder) {
  WriteFile(folder / "large" / "large.yaml", Manifest(kSteps));
  WriteFile(folder / "small" / "small.yaml", Manifest(kSmallSteps));
  const std::vector<std::string> small = SmallManifests(kFiles);
  for (std::size_t i = 0; i < small.size(); ++i) {
    WriteFile(folder / "many" / (std::to_string(kFiles + i) + ".yaml"), small[i]);
  }
  for (const test::HostileInput& input : test::HostileInputs()) {
    WriteFile(folder / "hostile" / (std::string(input.name) + ".yaml"), input.text());
  }
  return 0;
}

int Compare(int rounds) {
  const Scratch scratch;
  const fs::path& folder = scratch.path();
  const fs::path output = folder / "out.yaml";
  MeasureFolder("one manifest of 10000 steps", folder / "large", true, rounds, output);
  MeasureFolder("2000 small manifests", folder / "many", false, rounds, output);
  MeasureSmall(folder / "small" / "small.yaml", rounds, output);
  return 0;
}

int Hostile() {
  const Scratch scratch;
  std::printf("%-28s %12s %9s %9s  %s\n", "input", "bytes", "CPU ms", "peak MB", "what dagc lint says first");
  for (const test::HostileInput& input : test::HostileInputs()) {
    const fs::path path = scratch.path() / "hostile" / (std::string(input.name) + ".yaml");
    std::vector<double> cpu_ms;
    Run run;
    for (int round = 0; round < 3; ++round) {
      run = RunProgram({Dagc(), "lint", "--format", "oneline", path.string()});
      cpu_ms.push_back(run.cpu_ms);
    }
    std::string said = run.out.substr(0, run.out.find('\n'));
    if (said.starts_with(path.string())) said.erase(0, path.string().size() + 1);
    std::printf("%-28s %12zu %9.1f %9.1f  %s\n", input.name, static_cast<std::size_t>(fs::file_size(path)),
                Median(cpu_ms), run.peak_megabytes, said.substr(0, 110).c_str());
  }
  return 0;
}

int Main(const std::vector<std::string>& arguments) {
  const std::string command = arguments.empty() ? "7" : arguments[0];
  if (command == "hostile") return Hostile();
  if (command == "growth") return MeasureGrowth(Dagc(), Scratch().path().string());
  if (command == "manifest" && arguments.size() == 2) {
    const std::string text = Manifest(std::strtoul(arguments[1].c_str(), nullptr, 10));
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 2;
  }
  if (command == "inputs" && arguments.size() == 2) return WriteInputs(arguments[1]);
  if (command == "case" && arguments.size() == 3) return RunCase(arguments[1], arguments[2]);
  const int rounds = std::atoi(command.c_str());
  if (rounds > 0 && arguments.size() <= 1) return Compare(rounds);
  std::fputs("usage: dagc_bench [ROUNDS] | growth | hostile | manifest STEPS | inputs FOLDER | case NAME FOLDER\n",
             stderr);
  return 2;
}

}  // namespace
}  // namespace dagc::bench

int main(int argc, char** argv) { return dagc::bench::Main({argv + 1, argv + argc}); }
