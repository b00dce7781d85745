// Checks a folder that Witan published with code that knows nothing of Witan: Go's own packages for
// signed notes and tiled logs, and a verifier for C2SP cosignature/v1 as the specification has it.
//
//	verify DIR KEYS QUORUM [OLDER-CHECKPOINT]
//	verify FILE.tlog-proof KEYS QUORUM
//
// KEYS has a line "name hexadecimal-key" for each cosigner. Ends with 0 and a line about what was
// checked, or with 1 and what is wrong.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

type cosigner struct {
	name string
	key  ed25519.PublicKey
}

func (c cosigner) Name() string { return c.name }

func (c cosigner) KeyHash() uint32 {
	sum := sha256.Sum256(append([]byte(c.name+"\n\x04"), c.key...))
	return binary.BigEndian.Uint32(sum[:4])
}

func (c cosigner) Verify(text, timed []byte) bool {
	if len(timed) != 8+ed25519.SignatureSize {
		return false
	}
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(timed[:8]), text)
	return ed25519.Verify(c.key, []byte(signed), timed[8:])
}

type folder string

func (folder) Height() int { return tileHeight }

func (folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := f.read(strconv.Itoa(tile.L), tile.N, tile.W)
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) read(level string, index int64, width int) ([]byte, error) {
	path := fmt.Sprintf("%03d", index%1000)
	for rest := index / 1000; rest > 0; rest /= 1000 {
		path = fmt.Sprintf("x%03d/%s", rest%1000, path)
	}
	if width < 1<<tileHeight {
		path += fmt.Sprintf(".p/%d", width)
	}
	return os.ReadFile(filepath.Join(string(f), "tile", level, path))
}

func (f folder) entry(tree tlog.Tree, index int64) ([]byte, error) {
	bundle := index >> tileHeight
	width := tree.N - bundle<<tileHeight
	if width > 1<<tileHeight {
		width = 1 << tileHeight
	}
	data, err := f.read("entries", bundle, int(width))
	for at := bundle << tileHeight; err == nil; at++ {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("the bundle ends before entry %d", index)
		}
		length := 2 + int(binary.BigEndian.Uint16(data))
		if at == index {
			return data[2:length], nil
		}
		data = data[length:]
	}
	return nil, err
}

func open(path string, known note.Verifiers, quorum int) (tree tlog.Tree, err error) {
	tree, _, err = openFile(path, known, quorum)
	return tree, err
}

func openFile(path string, known note.Verifiers, quorum int) (tree tlog.Tree, signed int, err error) {
	message, err := os.ReadFile(path)
	if err != nil {
		return tree, 0, err
	}
	return openNote(message, known, quorum)
}

// openNote also tells how many cosigners have signed: note.Open refuses a note with a false line.
func openNote(message []byte, known note.Verifiers, quorum int) (tree tlog.Tree, signed int, err error) {
	opened, err := note.Open(message, known)
	if err != nil {
		return tree, 0, err
	}
	signed = len(opened.Sigs)
	if signed < quorum {
		return tree, signed, fmt.Errorf("%d cosignatures of %d", signed, quorum)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 {
		return tree, signed, fmt.Errorf("a checkpoint of %d lines", len(lines))
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, signed, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	copy(tree.Hash[:], root)
	return tree, signed, err
}

func keys(path string) (note.Verifiers, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var known []note.Verifier
	for _, line := range bytes.Split(bytes.TrimSpace(text), []byte("\n")) {
		fields := strings.Fields(string(line))
		if len(fields) != 2 {
			return nil, fmt.Errorf("no key: %s", line)
		}
		key, err := hex.DecodeString(fields[1])
		if err != nil || len(key) != ed25519.PublicKeySize {
			return nil, fmt.Errorf("no key: %s", line)
		}
		known = append(known, cosigner{fields[0], key})
	}
	return note.VerifierList(known...), nil
}

// checkProof reads a c2sp.org/tlog-proof@v1 whose extra data are the record itself.
func checkProof(text []byte, known note.Verifiers, quorum int) (string, error) {
	head, message, found := bytes.Cut(text, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return "", fmt.Errorf("no tlog-proof")
	}
	extra, hasExtra := strings.CutPrefix(lines[1], "extra ")
	decimal, hasIndex := strings.CutPrefix(lines[2], "index ")
	if !hasExtra || !hasIndex {
		return "", fmt.Errorf("no record or no index")
	}
	record, err := base64.StdEncoding.Strict().DecodeString(extra)
	if err != nil {
		return "", err
	}
	index, err := strconv.ParseInt(decimal, 10, 64)
	if err != nil {
		return "", err
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		var sibling tlog.Hash
		decoded, err := base64.StdEncoding.Strict().DecodeString(line)
		if err != nil || len(decoded) != len(sibling) {
			return "", fmt.Errorf("no hash: %s", line)
		}
		copy(sibling[:], decoded)
		proof = append(proof, sibling)
	}
	tree, _, err := openNote(message, known, quorum)
	if err != nil {
		return "", err
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(record)); err != nil {
		return "", err
	}
	return fmt.Sprintf("entry %d of %d headers", index, tree.N), nil
}

func check(args []string) (string, error) {
	known, err := keys(args[1])
	if err != nil {
		return "", err
	}
	quorum, err := strconv.Atoi(args[2])
	if err != nil {
		return "", err
	}
	if strings.HasSuffix(args[0], ".tlog-proof") {
		text, err := os.ReadFile(args[0])
		if err != nil {
			return "", err
		}
		return checkProof(text, known, quorum)
	}
	files := folder(args[0])
	tree, err := open(filepath.Join(args[0], "checkpoint"), known, quorum)
	if err != nil {
		return "", err
	}
	full, signed, err := openFile(filepath.Join(args[0], "checkpoint.full"), known, quorum)
	if err != nil {
		return "", err
	}
	if full != tree {
		return "", fmt.Errorf("checkpoint.full is of another log")
	}
	hashes := tlog.TileHashReader(tree, files)
	for _, index := range []int64{0, tree.N / 2, tree.N - 1} {
		entry, err := files.entry(tree, index)
		if err != nil {
			return "", err
		}
		proof, err := tlog.ProveRecord(tree.N, index, hashes)
		if err != nil {
			return "", err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
			return "", fmt.Errorf("entry %d: %w", index, err)
		}
	}
	said := fmt.Sprintf("%d headers by %d, 3 entries included", tree.N, signed)
	if len(args) < 4 {
		return said, nil
	}
	older, err := open(args[3], known, quorum)
	if err != nil {
		return "", err
	}
	proof, err := tlog.ProveTree(tree.N, older.N, hashes)
	if err != nil {
		return "", err
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
		return "", fmt.Errorf("not an extension of %d headers: %w", older.N, err)
	}
	return fmt.Sprintf("%s, extends %d headers", said, older.N), nil
}

func main() {
	if len(os.Args) < 4 {
		fmt.Fprintln(os.Stderr, "verify DIR KEYS QUORUM [OLDER-CHECKPOINT]")
		os.Exit(2)
	}
	said, err := check(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(said)
}
