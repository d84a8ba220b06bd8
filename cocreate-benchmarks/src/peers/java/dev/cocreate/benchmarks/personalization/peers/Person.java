package dev.cocreate.benchmarks.personalization.peers;

import java.util.Collection;
import java.util.Map;

/** A profile as the object Drools' rules are written over. */
public final class Person {

    private final String s0;
    private final String s1;
    private final String s2;
    private final String s3;
    private final String s4;
    private final String s5;
    private final String s6;
    private final String s7;
    private final String s8;
    private final String s9;
    private final Double n0;
    private final Double n1;
    private final Double n2;
    private final Double n3;
    private final Double n4;
    private final Double n5;
    private final Double n6;
    private final Double n7;
    private final Double n8;
    private final Double n9;
    private final Double n10;
    private final Double n11;
    private final Double n12;
    private final Double n13;
    private final Double n14;
    private final Double n15;
    private final Double n16;
    private final Double n17;
    private final Double n18;
    private final Double n19;
    private final Boolean b0;
    private final Boolean b1;
    private final Boolean b2;
    private final Boolean b3;
    private final Boolean b4;
    private final Collection<?> t0;
    private final Collection<?> t1;
    private final Collection<?> t2;
    private final Collection<?> t3;
    private final Collection<?> t4;

    Person(Map<String, Object> from) {
        this.s0 = (String) from.get("s0");
        this.s1 = (String) from.get("s1");
        this.s2 = (String) from.get("s2");
        this.s3 = (String) from.get("s3");
        this.s4 = (String) from.get("s4");
        this.s5 = (String) from.get("s5");
        this.s6 = (String) from.get("s6");
        this.s7 = (String) from.get("s7");
        this.s8 = (String) from.get("s8");
        this.s9 = (String) from.get("s9");
        this.n0 = (Double) from.get("n0");
        this.n1 = (Double) from.get("n1");
        this.n2 = (Double) from.get("n2");
        this.n3 = (Double) from.get("n3");
        this.n4 = (Double) from.get("n4");
        this.n5 = (Double) from.get("n5");
        this.n6 = (Double) from.get("n6");
        this.n7 = (Double) from.get("n7");
        this.n8 = (Double) from.get("n8");
        this.n9 = (Double) from.get("n9");
        this.n10 = (Double) from.get("n10");
        this.n11 = (Double) from.get("n11");
        this.n12 = (Double) from.get("n12");
        this.n13 = (Double) from.get("n13");
        this.n14 = (Double) from.get("n14");
        this.n15 = (Double) from.get("n15");
        this.n16 = (Double) from.get("n16");
        this.n17 = (Double) from.get("n17");
        this.n18 = (Double) from.get("n18");
        this.n19 = (Double) from.get("n19");
        this.b0 = (Boolean) from.get("b0");
        this.b1 = (Boolean) from.get("b1");
        this.b2 = (Boolean) from.get("b2");
        this.b3 = (Boolean) from.get("b3");
        this.b4 = (Boolean) from.get("b4");
        this.t0 = (Collection<?>) from.get("t0");
        this.t1 = (Collection<?>) from.get("t1");
        this.t2 = (Collection<?>) from.get("t2");
        this.t3 = (Collection<?>) from.get("t3");
        this.t4 = (Collection<?>) from.get("t4");
    }


    public String getS0() {
        return s0;
    }

    public String getS1() {
        return s1;
    }

    public String getS2() {
        return s2;
    }

    public String getS3() {
        return s3;
    }

    public String getS4() {
        return s4;
    }

    public String getS5() {
        return s5;
    }

    public String getS6() {
        return s6;
    }

    public String getS7() {
        return s7;
    }

    public String getS8() {
        return s8;
    }

    public String getS9() {
        return s9;
    }

    public Double getN0() {
        return n0;
    }

    public Double getN1() {
        return n1;
    }

    public Double getN2() {
        return n2;
    }

    public Double getN3() {
        return n3;
    }

    public Double getN4() {
        return n4;
    }

    public Double getN5() {
        return n5;
    }

    public Double getN6() {
        return n6;
    }

    public Double getN7() {
        return n7;
    }

    public Double getN8() {
        return n8;
    }

    public Double getN9() {
        return n9;
    }

    public Double getN10() {
        return n10;
    }

    public Double getN11() {
        return n11;
    }

    public Double getN12() {
        return n12;
    }

    public Double getN13() {
        return n13;
    }

    public Double getN14() {
        return n14;
    }

    public Double getN15() {
        return n15;
    }

    public Double getN16() {
        return n16;
    }

    public Double getN17() {
        return n17;
    }

    public Double getN18() {
        return n18;
    }

    public Double getN19() {
        return n19;
    }

    public Boolean getB0() {
        return b0;
    }

    public Boolean getB1() {
        return b1;
    }

    public Boolean getB2() {
        return b2;
    }

    public Boolean getB3() {
        return b3;
    }

    public Boolean getB4() {
        return b4;
    }

    public Collection<?> getT0() {
        return t0;
    }

    public Collection<?> getT1() {
        return t1;
    }

    public Collection<?> getT2() {
        return t2;
    }

    public Collection<?> getT3() {
        return t3;
    }

    public Collection<?> getT4() {
        return t4;
    }
}
