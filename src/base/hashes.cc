// SPDX-License-Identifier: Apache-2.0
#include "base/hashes.h"

#include <array>
#include <bit>
#include <cstddef>
#include <span>

#include "base/hex.h"

namespace dagc {
namespace {

// Fractional parts of the cube roots of the first primes, and of the square roots of the first eight.
constexpr std::array<std::uint32_t, 64> kRounds256 = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
};
constexpr std::array<std::uint32_t, 8> kStart256 = {
    0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19,
};
constexpr std::array<std::uint64_t, 80> kRounds512 = {
    0x428A2F98D728AE22, 0x7137449123EF65CD, 0xB5C0FBCFEC4D3B2F, 0xE9B5DBA58189DBBC, 0x3956C25BF348B538,
    0x59F111F1B605D019, 0x923F82A4AF194F9B, 0xAB1C5ED5DA6D8118, 0xD807AA98A3030242, 0x12835B0145706FBE,
    0x243185BE4EE4B28C, 0x550C7DC3D5FFB4E2, 0x72BE5D74F27B896F, 0x80DEB1FE3B1696B1, 0x9BDC06A725C71235,
    0xC19BF174CF692694, 0xE49B69C19EF14AD2, 0xEFBE4786384F25E3, 0x0FC19DC68B8CD5B5, 0x240CA1CC77AC9C65,
    0x2DE92C6F592B0275, 0x4A7484AA6EA6E483, 0x5CB0A9DCBD41FBD4, 0x76F988DA831153B5, 0x983E5152EE66DFAB,
    0xA831C66D2DB43210, 0xB00327C898FB213F, 0xBF597FC7BEEF0EE4, 0xC6E00BF33DA88FC2, 0xD5A79147930AA725,
    0x06CA6351E003826F, 0x142929670A0E6E70, 0x27B70A8546D22FFC, 0x2E1B21385C26C926, 0x4D2C6DFC5AC42AED,
    0x53380D139D95B3DF, 0x650A73548BAF63DE, 0x766A0ABB3C77B2A8, 0x81C2C92E47EDAEE6, 0x92722C851482353B,
    0xA2BFE8A14CF10364, 0xA81A664BBC423001, 0xC24B8B70D0F89791, 0xC76C51A30654BE30, 0xD192E819D6EF5218,
    0xD69906245565A910, 0xF40E35855771202A, 0x106AA07032BBD1B8, 0x19A4C116B8D2D0C8, 0x1E376C085141AB53,
    0x2748774CDF8EEB99, 0x34B0BCB5E19B48A8, 0x391C0CB3C5C95A63, 0x4ED8AA4AE3418ACB, 0x5B9CCA4F7763E373,
    0x682E6FF3D6B2B8A3, 0x748F82EE5DEFB2FC, 0x78A5636F43172F60, 0x84C87814A1F0AB72, 0x8CC702081A6439EC,
    0x90BEFFFA23631E28, 0xA4506CEBDE82BDE9, 0xBEF9A3F7B2C67915, 0xC67178F2E372532B, 0xCA273ECEEA26619C,
    0xD186B8C721C0C207, 0xEADA7DD6CDE0EB1E, 0xF57D4F7FEE6ED178, 0x06F067AA72176FBA, 0x0A637DC5A2C898A6,
    0x113F9804BEF90DAE, 0x1B710B35131C471B, 0x28DB77F523047D84, 0x32CAAB7B40C72493, 0x3C9EBE0A15C9BEBC,
    0x431D67C49C100D4C, 0x4CC5D4BECB3E42B6, 0x597F299CFC657E2A, 0x5FCB6FAB3AD6FAEC, 0x6C44198C4A475817,
};
constexpr std::array<std::uint64_t, 8> kStart512 = {
    0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
    0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
};

// The message in whole blocks: a one bit, zeros, and its length in bits in an eighth of a block.
std::string Padded(std::string_view text, std::size_t block) {
  std::string padded(text);
  padded += '\x80';
  while (padded.size() % block != block - block / 8) padded += '\0';
  padded.append(block / 8 - 8, '\0');
  const std::uint64_t bits = static_cast<std::uint64_t>(text.size()) * 8;
  for (int shift = 56; shift >= 0; shift -= 8) padded += static_cast<char>((bits >> shift) & 0xFF);
  return padded;
}

template <typename Word>
Word LoadBigEndian(const char* from) {
  Word word = 0;
  for (std::size_t i = 0; i < sizeof(Word); ++i) {
    word = static_cast<Word>((word << 8) | static_cast<unsigned char>(from[i]));
  }
  return word;
}

template <typename Word>
std::string Hex(std::span<const Word> words) {
  std::string text;
  for (const Word word : words) AppendHex(text, word, static_cast<int>(sizeof(Word)) * 2);
  return text;
}

// What tells SHA-256 from SHA-512.
struct Sha256 {
  using Word = std::uint32_t;
  static constexpr const auto& kRounds = kRounds256;
  static constexpr std::array<int, 6> kLarge = {2, 13, 22, 6, 11, 25};
  static constexpr std::array<int, 6> kSmall = {7, 18, 3, 17, 19, 10};
};

struct Sha512 {
  using Word = std::uint64_t;
  static constexpr const auto& kRounds = kRounds512;
  static constexpr std::array<int, 6> kLarge = {28, 34, 39, 14, 18, 41};
  static constexpr std::array<int, 6> kSmall = {1, 8, 7, 19, 61, 6};
};

template <typename Variant>
void ShaBlock(const char* block, std::array<typename Variant::Word, 8>& state) {
  using Word = typename Variant::Word;
  std::array<Word, Variant::kRounds.size()> schedule{};
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    if (i < 16) {
      schedule[i] = LoadBigEndian<Word>(block + i * sizeof(Word));
      continue;
    }
    constexpr const auto& kSmall = Variant::kSmall;
    const Word early = schedule[i - 15];
    const Word late = schedule[i - 2];
    const Word s0 = std::rotr(early, kSmall[0]) ^ std::rotr(early, kSmall[1]) ^ (early >> kSmall[2]);
    const Word s1 = std::rotr(late, kSmall[3]) ^ std::rotr(late, kSmall[4]) ^ (late >> kSmall[5]);
    schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    constexpr const auto& kLarge = Variant::kLarge;
    const Word s1 = std::rotr(e, kLarge[3]) ^ std::rotr(e, kLarge[4]) ^ std::rotr(e, kLarge[5]);
    const Word t1 = h + s1 + ((e & f) ^ (~e & g)) + Variant::kRounds[i] + schedule[i];
    const Word s0 = std::rotr(a, kLarge[0]) ^ std::rotr(a, kLarge[1]) ^ std::rotr(a, kLarge[2]);
    const Word t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  const std::array<Word, 8> sum = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < sum.size(); ++i) state[i] += sum[i];
}

void Sha1Block(const char* block, std::array<std::uint32_t, 5>& state) {
  std::array<std::uint32_t, 80> schedule{};
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    schedule[i] = i < 16 ? LoadBigEndian<std::uint32_t>(block + i * 4)
                         : std::rotl(schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16], 1);
  }
  auto [a, b, c, d, e] = state;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    const std::uint32_t mix = i < 20   ? ((b & c) | (~b & d)) + 0x5A827999
                              : i < 40 ? (b ^ c ^ d) + 0x6ED9EBA1
                              : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC
                                       : (b ^ c ^ d) + 0xCA62C1D6;
    const std::uint32_t next = std::rotl(a, 5) + mix + e + schedule[i];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = next;
  }
  const std::array<std::uint32_t, 5> sum = {a, b, c, d, e};
  for (std::size_t i = 0; i < sum.size(); ++i) state[i] += sum[i];
}

}  // namespace

std::string Sha1Hex(std::string_view text) {
  std::array<std::uint32_t, 5> state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  const std::string padded = Padded(text, 64);
  for (std::size_t at = 0; at < padded.size(); at += 64) Sha1Block(padded.data() + at, state);
  return Hex<std::uint32_t>(state);
}

std::string Sha256Hex(std::string_view text) {
  std::array<std::uint32_t, 8> state = kStart256;
  const std::string padded = Padded(text, 64);
  for (std::size_t at = 0; at < padded.size(); at += 64) ShaBlock<Sha256>(padded.data() + at, state);
  return Hex<std::uint32_t>(state);
}

std::string Sha512Hex(std::string_view text) {
  std::array<std::uint64_t, 8> state = kStart512;
  const std::string padded = Padded(text, 128);
  for (std::size_t at = 0; at < padded.size(); at += 128) ShaBlock<Sha512>(padded.data() + at, state);
  return Hex<std::uint64_t>(state);
}

std::uint32_t Adler32(std::string_view text) {
  constexpr std::uint32_t kModulus = 65521;
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  for (const char c : text) {
    low = (low + static_cast<unsigned char>(c)) % kModulus;
    high = (high + low) % kModulus;
  }
  return (high << 16) | low;
}

}  // namespace dagc
