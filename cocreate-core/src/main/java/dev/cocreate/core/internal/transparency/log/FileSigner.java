package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.transparency.CheckpointSigner;
import dev.cocreate.transparency.verify.MalformedEvidenceException;
import dev.cocreate.transparency.verify.Note;
import dev.cocreate.transparency.verify.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * Keeps the log's private key in a file that only its owner may read.
 *
 * <p>The file has two lines: the private key in the form that Go's note package knows, and the verifier key. A file that
 * others may read or write, that belongs to somebody else, that is a link, or that holds anything else is refused and
 * left as it is.
 */
public final class FileSigner implements CheckpointSigner {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED = 32;
    private static final int LONGEST = 10_000;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final VerifierKey key;
    private final PrivateKey secret;

    private FileSigner(VerifierKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** Opens the key file of the log of this name, or makes one with a new key if there is none. */
    public static FileSigner open(Path file, String origin) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                create(file, origin);
            }
            checkSafe(file);
            FileSigner signer = read(file, Files.readString(file, StandardCharsets.UTF_8));
            if (!signer.key.name().equals(origin)) {
                throw unusable(
                        file, "it holds the key of the log '" + signer.key.name() + "', not of '" + origin + "'");
            }
            return signer;
        } catch (NoSuchFileException e) {
            throw new CoCreateException(
                    "opening the key file " + file + ": it went away. Nothing was changed", true, e);
        } catch (IOException e) {
            throw new CoCreateException(
                    "opening the key file " + file + ": see the cause. Nothing was changed", false, e);
        }
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public Bytes sign(Bytes message) {
        return PassingSigner.signed(secret, message);
    }

    private static void create(Path file, String origin) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            VerifierKey key = new VerifierKey(
                    origin,
                    VerifierKey.Kind.LOG,
                    Bytes.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] typed = new byte[1 + SEED];
            typed[0] = 1;
            System.arraycopy(seed, 0, typed, 1, SEED);
            String text = PREFIX + origin + "+" + key.id() + "+"
                    + Base64.getEncoder().encodeToString(typed) + "\n" + key + "\n";
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (isPosix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
            WholeFile.writeThrough(file, Bytes.utf8(text));
        } catch (FileAlreadyExistsException e) {
            // Another process made it in the same moment; what it holds decides.
            return;
        } catch (MalformedEvidenceException e) {
            throw new CoCreateException(
                    "making a key for the log: its origin has neither spaces nor plus, but was '" + origin + "'",
                    false,
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    private static void checkSafe(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw unusable(file, "it is a link, a directory or something else than a plain file");
        }
        if (Files.size(file) > LONGEST) {
            throw unusable(file, "it is too long for a key file");
        }
        if (!isPosix(file)) {
            return;
        }
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> more = EnumSet.noneOf(PosixFilePermission.class);
        more.addAll(attributes.permissions());
        more.removeAll(OWNER_ONLY);
        if (!more.isEmpty()) {
            throw unusable(
                    file,
                    "its permissions are " + PosixFilePermissions.toString(attributes.permissions())
                            + ", so that others than its owner may use it; if the key was never exposed, set them to"
                            + " rw-------");
        }
        String user = System.getProperty("user.name", "");
        String owner = attributes.owner().getName();
        if (!user.equals(owner) && !user.isEmpty() && !user.equals("?")) {
            throw unusable(file, "it belongs to '" + owner + "', but this program runs as '" + user + "'");
        }
    }

    private static FileSigner read(Path file, String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty() || !lines[0].startsWith(PREFIX)) {
            throw unusable(file, "it is not a key file of this library, or an unfinished one");
        }
        String[] parts = lines[0].substring(PREFIX.length()).split("\\+", 3);
        try {
            VerifierKey key = VerifierKey.parse(lines[1]);
            byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
            if (typed.length != 1 + SEED
                    || typed[0] != 1
                    || !parts[0].equals(key.name())
                    || !parts[1].equals(key.id().toString())) {
                throw unusable(file, "its two lines do not belong together");
            }
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, Arrays.copyOfRange(typed, 1, typed.length)));
            FileSigner signer = new FileSigner(key, secret);
            Note.Signature trial = new Note.Signature(key.name(), key.id(), signer.sign(Bytes.utf8("trial\n")));
            if (!key.verifies("trial\n", trial)) {
                throw unusable(file, "its private key is not that of its public key");
            }
            return signer;
        } catch (IllegalArgumentException e) {
            throw unusable(file, "its lines are not of the form they have");
        } catch (GeneralSecurityException e) {
            throw unusable(file, "its private key is none");
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static CoCreateException unusable(Path file, String why) {
        return new CoCreateException(
                "opening the key file " + file + ": " + why
                        + ". Nothing was read from it into use, and it was left as it is",
                false);
    }
}
