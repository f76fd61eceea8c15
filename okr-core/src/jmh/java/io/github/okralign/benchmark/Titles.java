package io.github.okralign.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Titles as people write them: a verb or a direction, what it is about, for whom, where and by what means, of a few
 * hundred words, two in three with the name of a project. One in a hundred repeats an earlier one with a word changed; the
 * more titles there are, the more resemble another one by chance.
 */
final class Titles {

    private static final double NEAR_DUPLICATES = .01;

    private static final String[] VERBS = words("""
            Become, Delight, Simplify, Win, Grow, Earn, Make, Turn, Strengthen, Shorten, Free, Protect, Unite, Open, Renew,
            Secure, Modernise, Speed up, Keep, Deepen, Broaden, Restore, Rethink, Lead, Empower, Connect, Sharpen, Raise,
            Lower, Stabilise, Establish, Master, Prove, Cut, Double, Expand, Inspire, Build, Launch, Improve, Reduce,
            Implement, Create, Develop, Deliver, Transform""");
    private static final String[] QUALITIES = words("""
            effortless, reliable, trusted, faster, simpler, safer, cheaper, visible, profitable, sustainable, personal,
            consistent, predictable, resilient, measurable, transparent, accessible, digital, automated, independent, local,
            global, joint, modern, outstanding, loyal, healthy, lean, scalable, seamless, timely, paperless, fair, lasting,
            proactive, bilingual, mobile, premium, affordable, certified, flexible, robust, intuitive, recurring""");
    private static final String[] THINGS = words("""
            onboarding, payroll, invoicing, checkout, customer support, field service, procurement, warehouse operations,
            product discovery, recruiting, performance reviews, month-end closing, forecasting, pricing, partner programme,
            identity management, search, reporting, data quality, incident response, release process, test coverage,
            spare parts, maintenance, logistics, returns, claims handling, underwriting, credit checks, compliance,
            training, leadership, engagement, retention, brand awareness, lead generation, sales pipeline, renewals,
            upselling, account planning, documentation, architecture, cloud migration, cost control, energy use, packaging,
            recycling, workplace safety, absence, diversity, knowledge sharing, community, events, newsletter, website,
            mobile app, interfaces, integrations, subscriptions, billing, payments, fraud detection, translations,
            accessibility, analytics, dashboards, experiments, feedback loops, roadmap, portfolio, budgeting, audits,
            contracts, privacy, access rights, backups, monitoring, network, laptops, helpdesk, travel, expenses, facilities,
            catering, fleet, production line, assembly, tooling, calibration, inspection, supplier quality, inventory,
            demand planning, distribution, last mile, cold chain, laboratory, clinical trials, patient portal, appointments,
            prescriptions, enrolment, curriculum, alumni, grants, fundraising, volunteering, merchandising, store layout,
            loyalty cards, gift cards, tasting, menus, reservations, housekeeping, ticketing, boarding, baggage""");
    private static final String[] AUDIENCES = words("""
            small firms, enterprise customers, new hires, first-time buyers, returning visitors, partners, resellers,
            suppliers, developers, designers, managers, nurses, drivers, teachers, students, parents, pensioners, families,
            freelancers, tenants, landlords, farmers, builders, clinics, schools, councils, charities, start-ups, banks,
            insurers, retailers, wholesalers, restaurants, hotels, airlines, carriers, manufacturers, utilities, investors,
            auditors, regulators, journalists, analysts, shift workers, technicians, apprentices, team leads, executives,
            works councils, shareholders, neighbours, commuters, cyclists, gamers, collectors, athletes, musicians, patients,
            members, subscribers""");
    private static final String[] PLACES = words("""
            the north, the south, Scandinavia, Iberia, the Benelux, the Alps, Bavaria, Saxony, Brittany, Provence, Lombardy,
            Sicily, Catalonia, Andalusia, Galicia, Wales, Scotland, Ulster, Cornwall, Yorkshire, Flanders, Wallonia,
            Bohemia, Moravia, Silesia, Mazovia, Carinthia, Tyrol, Ticino, Attica, Thrace, Anatolia, Ontario, Quebec, Texas,
            Oregon, Florida, Ohio, Jalisco, Yucatan, Antioquia, Patagonia, Bahia, Minas Gerais, Kerala, Gujarat, Punjab,
            Bengal, Hokkaido, Kansai, Kyushu, Jeju, Luzon, Java, Sumatra, Queensland, Tasmania, Otago, Natal, Gauteng,
            Nairobi, Lagos, Accra, Dakar, Tunis""");
    private static final String[] MEANS = words("""
            self-service, weekly reviews, pair work, fewer handovers, clear ownership, open data, shared standards, a single
            login, guided tours, mentoring, peer feedback, automation, better defaults, faster answers, early prototypes,
            joint planning, customer visits, local heroes, one backlog, shorter meetings, plain language, honest pricing,
            live data, reusable parts, smaller batches, nightly builds, rotation, simulations, checklists, video calls,
            field trips, a common glossary, fixed slots, remote diagnosis, smart sensors, digital twins, second sourcing,
            bulk orders, night shifts, micro-learning""");
    private static final String[] DIRECTIONS = words("""
            Reduce, Increase, Raise, Lower, Cut, Lift, Halve, Double, Keep, Bring down, Push up, Shorten, Improve, Reach,
            Grow, Stabilise, Achieve, Complete, Publish, Launch""");
    private static final String[] METRICS = words("""
            handling time, error rate, conversion, satisfaction, net promoter score, churn, response time, lead time, defect
            rate, revenue, gross margin, repeat purchases, waiting time, first-contact resolution, availability, downtime,
            adoption, active users, open tickets, overdue invoices, cost per case, cost per order, scrap, yield, throughput,
            utilisation, sick days, turnover, time to hire, offer acceptance, training hours, certified staff, audit
            findings, incidents, near misses, emissions, water use, energy per unit, on-time delivery, stock accuracy, days
            of inventory, bounce rate, reach, share of voice, qualified leads, win rate, deal size, renewal rate, attach
            rate, signed partners, referrals, reviews, complaints, refunds, rework, test coverage, build time, deployments,
            page speed, crash rate""");
    private static final String[] SYLLABLES = words(
            "va, lo, ri, ken, tu, mar, sol, bel, cor, din, fex, gal, hin, jun, kal, lem, nor, pax, quo, rus, tor, zen");

    private final SplittableRandom random;
    private final List<String> objectives = new ArrayList<>();
    private final List<String> keyResults = new ArrayList<>();

    Titles(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private static String[] words(String list) {
        return list.replaceAll("\\s+", " ").strip().split(", ?");
    }

    /** The title of one more objective; one in thirty has a number in it. */
    String objective() {
        return next(objectives, () -> {
            StringBuilder title = new StringBuilder(any(VERBS));
            if (chance(.6)) {
                title.append(' ').append(any(QUALITIES));
            }
            title.append(' ').append(any(THINGS));
            project(title);
            title.append(" for ").append(any(AUDIENCES)).append(" in ").append(any(PLACES));
            if (chance(.4)) {
                title.append(" through ").append(any(MEANS));
            }
            if (chance(.03)) {
                title.append(" by ").append(random.nextInt(5, 60)).append(" %");
            }
            return title.toString();
        });
    }

    /** The title of one more key result. */
    String keyResult() {
        return next(keyResults, () -> {
            StringBuilder title = new StringBuilder(any(DIRECTIONS)).append(' ').append(any(METRICS));
            title.append(" of ").append(any(THINGS));
            project(title);
            if (chance(.8)) {
                title.append(" among ").append(any(AUDIENCES));
            }
            title.append(" in ").append(any(PLACES));
            if (chance(.5)) {
                title.append(" through ").append(any(MEANS));
            }
            return title.toString();
        });
    }

    private interface Maker {
        String make();
    }

    private String next(List<String> earlier, Maker maker) {
        String title = !earlier.isEmpty() && chance(NEAR_DUPLICATES)
                ? reworded(earlier.get(random.nextInt(earlier.size())))
                : maker.make();
        earlier.add(title);
        return title;
    }

    /** Another quality or no region, as when a team copies what another one has written. */
    private String reworded(String title) {
        int last = title.lastIndexOf(' ');
        return chance(.5) ? title.substring(0, last) : any(VERBS) + title.substring(title.indexOf(' '));
    }

    /** Two in three say the name of a project, which few others do. */
    private void project(StringBuilder title) {
        if (chance(.67)) {
            String name = any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES);
            title.append(' ').append(Character.toUpperCase(name.charAt(0))).append(name.substring(1));
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
