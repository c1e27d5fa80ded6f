package org.hoopsnake.modules.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash function that Java has. */
final class JavaDigest implements Digest {
  private final MessageDigest digest;

  private JavaDigest(MessageDigest digest) {
    this.digest = digest;
  }

  static JavaDigest of(String algorithm) {
    try {
      return new JavaDigest(MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  private MessageDigest cloned() {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's own digests can be copied", e);
    }
  }

  @Override
  public void update(byte[] bytes) {
    digest.update(bytes);
  }

  @Override
  public byte[] digest(int length) {
    return cloned().digest();
  }

  @Override
  public Digest copy() {
    return new JavaDigest(cloned());
  }
}
