package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Bytes;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.Arbiter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.List;

/** What a neutral party signs, and whether a signature fits: Ed25519 (RFC 8032). */
final class Signatures {

    private Signatures() {}

    /** What is decided, as bytes to sign: names the disclosure's hash, so that it can be moved to no other. */
    static Bytes statement(
            String disclosure,
            String sha256,
            PartyId neutral,
            String option,
            boolean granted,
            Text reasons,
            List<Text> conditions,
            Instant at) {
        return Json.object()
                .with("format", "cocreate-approval/1")
                .with("disclosure", disclosure)
                .with("sha256", sha256)
                .with("neutral", neutral.value())
                .with("option", option)
                .with("granted", granted)
                .with("reasons", Words.write(reasons))
                .with("conditions", Arr.of(conditions, Words::write))
                .with("at", at.toString())
                .bytes();
    }

    /** Whether the signature is over the statement, by the key. */
    static boolean fits(Approval approval) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(approval.publicKey().toArray()));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(approval.statement().toArray());
            return signature.verify(approval.signature().toArray());
        } catch (GeneralSecurityException e) {
            // Bytes that are no key or no signature fit nothing.
            return false;
        }
    }

    /** What a neutral party decides, under its signature. */
    static Approval signed(
            Arbiter arbiter,
            String disclosure,
            String sha256,
            String option,
            boolean granted,
            Text reasons,
            List<Text> conditions,
            Instant at) {
        Bytes statement = statement(disclosure, sha256, arbiter.id(), option, granted, reasons, conditions, at);
        return new Approval(
                option,
                granted,
                arbiter.id(),
                reasons,
                conditions,
                sha256,
                at,
                statement,
                arbiter.sign(statement),
                arbiter.publicKey());
    }
}
