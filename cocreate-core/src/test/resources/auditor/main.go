// Auditor checks a log published as c2sp.org/tlog-tiles, and receipts (c2sp.org/tlog-proof), with
// nothing but golang.org/x/mod/sumdb/{note,tlog}: code that knows nothing of this library.
//
// Usage: auditor <directory> <verifier key> [older checkpoint or receipt]...
//
// It exits with 0 if everything holds, and with 1 and a line saying what does not.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type head struct {
	origin string
	tree   tlog.Tree
}

func fail(format string, args ...interface{}) {
	fmt.Printf(format+"\n", args...)
	os.Exit(1)
}

func check(err error, what string) {
	if err != nil {
		fail("%s: %v", what, err)
	}
}

// open verifies a checkpoint and returns what it says.
func open(msg []byte, verifier note.Verifier) head {
	signed, err := note.Open(msg, note.VerifierList(verifier))
	check(err, "checkpoint")
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != verifier.Name() {
		fail("checkpoint: not three lines of %s", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err, "size")
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check(err, "root")
	if len(root) != tlog.HashSize || strconv.FormatInt(size, 10) != lines[1] {
		fail("checkpoint: malformed")
	}
	var hash tlog.Hash
	copy(hash[:], root)
	return head{lines[0], tlog.Tree{N: size, Hash: hash}}
}

// number writes the index of a tile as a path.
func number(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	return path
}

type tiles struct{ directory string }

func (t tiles) Height() int { return 8 }

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		path := filepath.Join(t.directory, "tile", strconv.Itoa(tile.L), number(tile.N))
		if tile.W < 256 {
			path += fmt.Sprintf(".p/%d", tile.W)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if len(data) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes", path, len(data))
		}
		all = append(all, data)
	}
	return all, nil
}

// entries reads one bundle.
func entries(directory string, n int64, width int) [][]byte {
	path := filepath.Join(directory, "tile", "entries", number(n))
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	data, err := os.ReadFile(path)
	check(err, "entries")
	var found [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			fail("%s: cut short", path)
		}
		length := int(binary.BigEndian.Uint16(data))
		found = append(found, data[2:2+length])
		data = data[2+length:]
	}
	if len(found) != width {
		fail("%s: %d entries, not %d", path, len(found), width)
	}
	return found
}

// committed computes the entry from what a receipt shows of the event.
func committed(extra []byte) []byte {
	if len(extra) < 69 || extra[0] != 1 {
		fail("receipt: nothing shown")
	}
	headerSalt, contentSalt, rest := extra[1:33], extra[33:65], extra[65:]
	length := int(binary.BigEndian.Uint32(rest))
	header, content := rest[4:4+length], rest[4+length:]
	h := sha256.Sum256(append(append([]byte{2}, headerSalt...), header...))
	c := sha256.Sum256(append(append([]byte{3}, contentSalt...), content...))
	both := sha256.Sum256(append(append([]byte{1}, h[:]...), c[:]...))
	return append([]byte{1}, both[:]...)
}

func receipt(msg []byte, verifier note.Verifier) {
	parts := bytes.SplitN(msg, []byte("\n\n"), 2)
	lines := strings.Split(string(parts[0]), "\n")
	if len(parts) != 2 || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		fail("receipt: malformed")
	}
	extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	check(err, "extra")
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	check(err, "index")
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		check(err, "proof")
		proof = append(proof, hash)
	}
	signed := open(parts[1], verifier)
	leaf := tlog.RecordHash(committed(extra))
	check(tlog.CheckRecord(proof, signed.tree.N, signed.tree.Hash, index, leaf), "receipt")
}

func main() {
	directory := os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	check(err, "verifier key")
	msg, err := os.ReadFile(filepath.Join(directory, "checkpoint"))
	check(err, "checkpoint")
	now := open(msg, verifier)

	// The tree over the entries, grown by this program alone.
	var stored []tlog.Hash
	own := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	var leaves []tlog.Hash
	for n := int64(0); n < now.tree.N; n += 256 {
		width := 256
		if now.tree.N-n < 256 {
			width = int(now.tree.N - n)
		}
		for i, entry := range entries(directory, n/256, width) {
			hashes, err := tlog.StoredHashes(n+int64(i), entry, own)
			check(err, "entries")
			stored = append(stored, hashes...)
			leaves = append(leaves, tlog.RecordHash(entry))
		}
	}
	root, err := tlog.TreeHash(now.tree.N, own)
	check(err, "tree")
	if now.tree.N == 0 {
		root = sha256.Sum256(nil)
	}
	if root != now.tree.Hash {
		fail("the entries are not those of the checkpoint")
	}

	// Every tile, authenticated against the checkpoint.
	published := tlog.TileHashReader(now.tree, tiles{directory})
	for n := int64(0); n < now.tree.N; n += 256 {
		var indexes []int64
		for i := n; i < n+256 && i < now.tree.N; i++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, i))
		}
		hashes, err := published.ReadHashes(indexes)
		check(err, "tiles")
		for i, hash := range hashes {
			if hash != leaves[n+int64(i)] {
				fail("tile %d differs from the entries", n/256)
			}
		}
	}
	for n := int64(0); n < now.tree.N; n += 1 + now.tree.N/50 {
		proof, err := tlog.ProveRecord(now.tree.N, n, published)
		check(err, "proof")
		check(tlog.CheckRecord(proof, now.tree.N, now.tree.Hash, n, leaves[n]), "proof")
	}

	for _, file := range os.Args[3:] {
		msg, err := os.ReadFile(file)
		check(err, "file")
		if bytes.HasPrefix(msg, []byte("c2sp.org/tlog-proof@v1\n")) {
			receipt(msg, verifier)
			continue
		}
		older := open(msg, verifier)
		if older.tree.N > now.tree.N {
			fail("rolled back from %d to %d", older.tree.N, now.tree.N)
		}
		if older.tree.N == 0 {
			continue
		}
		proof, err := tlog.ProveTree(now.tree.N, older.tree.N, published)
		check(err, "growth")
		check(tlog.CheckTree(proof, now.tree.N, now.tree.Hash, older.tree.N, older.tree.Hash), "growth")
	}
	fmt.Printf("holds: %d entries\n", now.tree.N)
}
